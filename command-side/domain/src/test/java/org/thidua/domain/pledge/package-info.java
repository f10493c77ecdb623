@NullMarked
package org.thidua.domain.pledge;

import org.jspecify.annotations.NullMarked;
