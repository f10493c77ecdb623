/** Settings that cannot be right, and names that are none. */
@NullMarked
package org.thidua.wire.setting;

import org.jspecify.annotations.NullMarked;
