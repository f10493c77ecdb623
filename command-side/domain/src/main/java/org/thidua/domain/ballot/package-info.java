/**
 * One vote of a council over a list of nominations (phiếu lấy ý kiến): electorate and items frozen at opening, votes by
 * name until closing, the count and what it gives. {@link org.thidua.domain.ballot.BallotDuty} carries the outcomes to
 * the nominations.
 */
@NullMarked
package org.thidua.domain.ballot;

import org.jspecify.annotations.NullMarked;
