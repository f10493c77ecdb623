/**
 * The process managers: what the service owes ballots, returned dossiers and erasures is folded into duty documents, and runners do what
 * is due: closing at the announced time and carrying outcomes to the nominations; ending nominations that do not come back; beginning an erasure, destroying
 * the person's keys and proving it with what the query side has found. A duty stays until the aggregate itself says that it is done, and all its commands are safe to repeat; so a crash in between costs a repetition.
 */
@NullMarked
package org.thidua.command.duty;

import org.jspecify.annotations.NullMarked;
