/** Everything that stores hold, written to a folder and read into others. */
@NullMarked
package org.thidua.wire.move;

import org.jspecify.annotations.NullMarked;
