/** Stores that are there, away and back. */
@NullMarked
package org.thidua.wire.presence;

import org.jspecify.annotations.NullMarked;
