/** Rows of the award catalogue: law as data, with dates, a source and a confidence. */
@NullMarked
package org.thidua.messages.award;

import org.jspecify.annotations.NullMarked;
