@NullMarked
package org.thidua.wire.calendar;

import org.jspecify.annotations.NullMarked;
