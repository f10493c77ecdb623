/** The emulation pledge (giao ước thi đua) that the agencies of a bloc sign for a year. */
@NullMarked
package org.thidua.messages.pledge;

import org.jspecify.annotations.NullMarked;
