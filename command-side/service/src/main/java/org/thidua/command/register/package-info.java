/** Agencies, people and collectives: how they get into the register. */
@NullMarked
package org.thidua.command.register;

import org.jspecify.annotations.NullMarked;
