/** The wiring as a whole, started and stopped. */
@NullMarked
package org.thidua.wire;

import org.jspecify.annotations.NullMarked;
