/** The election of the bloc's chair: candidacies, delegates, rounds, result, hand-over. */
@NullMarked
package org.thidua.messages.election;

import org.jspecify.annotations.NullMarked;
