/** Whether the stores answer: noticed by a watch, told once in the log, asked before anybody waits for one in vain. */
@NullMarked
package org.thidua.wire.presence;

import org.jspecify.annotations.NullMarked;
