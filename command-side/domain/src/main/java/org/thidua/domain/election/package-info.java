/**
 * The election of a bloc's chair or deputy: one vote per agency, delegates frozen at opening, rounds counted in integers
 * and never decided by chance.
 */
@NullMarked
package org.thidua.domain.election;

import org.jspecify.annotations.NullMarked;
