/** What the query side leaves for the command side about erasures, because it sends no commands. */
@NullMarked
package org.thidua.wire.erasure;

import org.jspecify.annotations.NullMarked;
