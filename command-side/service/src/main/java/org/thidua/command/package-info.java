/**
 * The command side as a service: requests become commands here, and answers or refusals become HTTP. Controllers open
 * doors by role and stamp the time of receipt; every rule of the field is left to the aggregates.
 */
@NullMarked
package org.thidua.command;

import org.jspecify.annotations.NullMarked;
