/**
 * The emulation pledge (giao ước thi đua): one text per bloc and year, frozen before the first signature, in force when
 * the last party has signed.
 */
@NullMarked
package org.thidua.domain.pledge;

import org.jspecify.annotations.NullMarked;
