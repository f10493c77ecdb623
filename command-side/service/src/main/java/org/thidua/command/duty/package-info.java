/**
 * The process manager of ballots: what the service owes each ballot is folded into duty documents, and a runner does
 * what is due: closing at the announced time, and carrying outcomes to the nominations. A duty stays until the ballot
 * itself says that it is done, and all its commands are safe to repeat; so a crash in between costs a repetition.
 */
@NullMarked
package org.thidua.command.duty;

import org.jspecify.annotations.NullMarked;
