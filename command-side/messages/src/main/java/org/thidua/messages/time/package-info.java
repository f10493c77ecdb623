/** Working days of Viet Nam and the time limits that are counted in them: both are data with source and confidence. */
@NullMarked
package org.thidua.messages.time;

import org.jspecify.annotations.NullMarked;
