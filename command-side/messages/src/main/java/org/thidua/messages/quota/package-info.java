/** The quota of an agency for an award and year: its frozen base, its allowance, and the places that were taken. */
@NullMarked
package org.thidua.messages.quota;

import org.jspecify.annotations.NullMarked;
