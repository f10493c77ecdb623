/** The nomination (đề nghị khen thưởng) from draft to decision, and the record of its nominee. */
@NullMarked
package org.thidua.messages.nomination;

import org.jspecify.annotations.NullMarked;
