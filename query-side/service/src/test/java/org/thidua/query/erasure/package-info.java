/** The proof of erasures, in parts. */
@NullMarked
package org.thidua.query.erasure;

import org.jspecify.annotations.NullMarked;
