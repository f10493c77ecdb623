@NullMarked
package org.thidua.domain.shared;

import org.jspecify.annotations.NullMarked;
