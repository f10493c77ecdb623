/** The wiring that every process of the service shares: one Spring configuration, explicit beans. */
@NullMarked
package org.thidua.wire;

import org.jspecify.annotations.NullMarked;
