/** How commands and events travel through Axon: metadata, refusals, retries, processors, and being caught up. */
@NullMarked
package org.thidua.wire.axon;

import org.jspecify.annotations.NullMarked;
