/** One vote of a council over a list of nominations: frozen items, frozen electorate, count and outcome. */
@NullMarked
package org.thidua.messages.ballot;

import org.jspecify.annotations.NullMarked;
