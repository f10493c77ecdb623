/** What every message shares: the marks of commands and events, who acts, what is refused and why. */
@NullMarked
package org.thidua.messages.shared;

import org.jspecify.annotations.NullMarked;
