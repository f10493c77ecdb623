/** The README's tour, run as it is written. */
@NullMarked
package org.thidua.systemtests.tour;

import org.jspecify.annotations.NullMarked;
