/** Why something was not done although no rule refuses it, told apart by what the caller can do about it. */
@NullMarked
package org.thidua.wire.setback;

import org.jspecify.annotations.NullMarked;
