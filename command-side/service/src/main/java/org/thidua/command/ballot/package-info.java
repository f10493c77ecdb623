/** Ballots of councils: preparing, opening, voting, closing. */
@NullMarked
package org.thidua.command.ballot;

import org.jspecify.annotations.NullMarked;
