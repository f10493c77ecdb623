/** Elections of a bloc's officers. */
@NullMarked
package org.thidua.command.election;

import org.jspecify.annotations.NullMarked;
