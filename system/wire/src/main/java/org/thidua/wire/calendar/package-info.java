/** The working-day calendar and the time limits from their files, checked when they are loaded. */
@NullMarked
package org.thidua.wire.calendar;

import org.jspecify.annotations.NullMarked;
