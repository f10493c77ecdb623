/**
 * The quota of an agency for an award and year (chỉ tiêu xét tặng): how many places its frozen base allows and who has taken
 * them, and the ranking for a council when more have passed than there are places.
 */
@NullMarked
package org.thidua.domain.quota;

import org.jspecify.annotations.NullMarked;
