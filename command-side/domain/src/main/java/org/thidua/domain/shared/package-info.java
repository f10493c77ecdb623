/** What every aggregate shares: one way to accept a command once, to fold an event, and to ask a neighbour. */
@NullMarked
package org.thidua.domain.shared;

import org.jspecify.annotations.NullMarked;
