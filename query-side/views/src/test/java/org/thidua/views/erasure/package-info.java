/** Erased people in live, past and rebuilt views. */
@NullMarked
package org.thidua.views.erasure;

import org.jspecify.annotations.NullMarked;
