/** How a fact about a person is written into an event that is kept for ever: sealed, under a key that can be destroyed. */
@NullMarked
package org.thidua.messages.seal;

import org.jspecify.annotations.NullMarked;
