@NullMarked
package org.thidua.domain.nomination;

import org.jspecify.annotations.NullMarked;
