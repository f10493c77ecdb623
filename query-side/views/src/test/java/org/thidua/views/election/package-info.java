/** Tests of the election views. */
@NullMarked
package org.thidua.views.election;

import org.jspecify.annotations.NullMarked;
