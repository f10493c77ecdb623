/** Encrypted files. */
@NullMarked
package org.thidua.wire.evidence;

import org.jspecify.annotations.NullMarked;
