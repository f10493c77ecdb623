/** Batches against the wire server itself, and against a real MongoDB where one is given. */
@NullMarked
package org.thidua.wire.mongo;

import org.jspecify.annotations.NullMarked;
