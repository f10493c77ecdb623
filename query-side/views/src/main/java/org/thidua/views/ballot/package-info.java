/** A ballot: who may vote, who has voted (never how), and the numbers once it is closed. */
@NullMarked
package org.thidua.views.ballot;

import org.jspecify.annotations.NullMarked;
