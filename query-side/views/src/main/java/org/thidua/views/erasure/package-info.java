/** Erasures of people: what was asked, by whom, why, when it was carried out and what proves it. */
@NullMarked
package org.thidua.views.erasure;

import org.jspecify.annotations.NullMarked;
