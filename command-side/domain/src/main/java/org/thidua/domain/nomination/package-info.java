/**
 * The nomination (đề nghị khen thưởng) on its way from draft to decision, and the record of a nominee that keeps two of
 * them from claiming the same award for the same year.
 */
@NullMarked
package org.thidua.domain.nomination;

import org.jspecify.annotations.NullMarked;
