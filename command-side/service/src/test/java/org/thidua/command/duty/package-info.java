/** Tests of the process manager on a real document store and a real command bus. */
@NullMarked
package org.thidua.command.duty;

import org.jspecify.annotations.NullMarked;
