/** Which setback is read from which exception. */
@NullMarked
package org.thidua.wire.setback;

import org.jspecify.annotations.NullMarked;
