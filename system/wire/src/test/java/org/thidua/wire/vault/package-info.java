/** Keys that are made, used and destroyed, and seals that open in one place only. */
@NullMarked
package org.thidua.wire.vault;

import org.jspecify.annotations.NullMarked;
