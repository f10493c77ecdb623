/** How messages are written down: JSON with logical event names and revisions, and the chain that reads old ones. */
@NullMarked
package org.thidua.wire.serial;

import org.jspecify.annotations.NullMarked;
