/** The election of a bloc's office, round by round. */
@NullMarked
package org.thidua.views.election;

import org.jspecify.annotations.NullMarked;
