/** Agencies, people and collectives: who can be nominated, vote, sign and represent. */
@NullMarked
package org.thidua.messages.register;

import org.jspecify.annotations.NullMarked;
