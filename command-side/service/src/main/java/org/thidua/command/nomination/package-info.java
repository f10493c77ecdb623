/** The steps of a nomination from draft to decision. */
@NullMarked
package org.thidua.command.nomination;

import org.jspecify.annotations.NullMarked;
