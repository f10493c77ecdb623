/** The yearly pledge of a bloc and its signatures. */
@NullMarked
package org.thidua.command.pledge;

import org.jspecify.annotations.NullMarked;
