/** Tests of {@code org.thidua.wire.store}. */
@NullMarked
package org.thidua.wire.store;

import org.jspecify.annotations.NullMarked;
