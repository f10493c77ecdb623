/** Ballots, without any hint of how somebody voted. */
@NullMarked
package org.thidua.query.ballot;

import org.jspecify.annotations.NullMarked;
