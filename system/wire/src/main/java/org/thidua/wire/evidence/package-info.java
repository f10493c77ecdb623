/** Files of dossiers: stored encrypted, each under a key of its own that only the event knows, sealed for the nominee. */
@NullMarked
package org.thidua.wire.evidence;

import org.jspecify.annotations.NullMarked;
