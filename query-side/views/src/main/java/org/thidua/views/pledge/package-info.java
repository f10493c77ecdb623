/** The yearly pledge and its signatures. */
@NullMarked
package org.thidua.views.pledge;

import org.jspecify.annotations.NullMarked;
