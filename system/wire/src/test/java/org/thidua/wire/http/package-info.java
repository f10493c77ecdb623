/** Tests of the HTTP edge. */
@NullMarked
package org.thidua.wire.http;

import org.jspecify.annotations.NullMarked;
