/** Conditions held against histories. */
@NullMarked
package org.thidua.domain.eligibility;

import org.jspecify.annotations.NullMarked;
