/** The read API as callers meet it: over HTTP, on the real stores. */
@NullMarked
package org.thidua.query;

import org.jspecify.annotations.NullMarked;
