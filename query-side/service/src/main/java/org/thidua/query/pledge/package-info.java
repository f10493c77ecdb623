/** Pledges. */
@NullMarked
package org.thidua.query.pledge;

import org.jspecify.annotations.NullMarked;
