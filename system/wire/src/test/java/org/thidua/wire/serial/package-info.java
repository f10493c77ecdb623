/** Tests of {@code org.thidua.wire.serial}. */
@NullMarked
package org.thidua.wire.serial;

import org.jspecify.annotations.NullMarked;
