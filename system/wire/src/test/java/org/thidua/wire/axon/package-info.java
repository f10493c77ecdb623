/** Tests of {@code org.thidua.wire.axon}. */
@NullMarked
package org.thidua.wire.axon;

import org.jspecify.annotations.NullMarked;
