/** Starts that are refused: one line that names the setting to change, no stack trace, and an exit value of its own. */
@NullMarked
package org.thidua.systemtests.start;

import org.jspecify.annotations.NullMarked;
