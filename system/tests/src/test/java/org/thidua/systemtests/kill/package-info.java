/** What survives when the process is killed: everything that was accepted. */
@NullMarked
package org.thidua.systemtests.kill;

import org.jspecify.annotations.NullMarked;
