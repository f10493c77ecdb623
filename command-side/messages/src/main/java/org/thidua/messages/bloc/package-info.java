/** The emulation bloc (khối thi đua): its member agencies over time and its offices by year. */
@NullMarked
package org.thidua.messages.bloc;

import org.jspecify.annotations.NullMarked;
