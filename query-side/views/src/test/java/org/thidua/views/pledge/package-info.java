/** Tests of the pledge views. */
@NullMarked
package org.thidua.views.pledge;

import org.jspecify.annotations.NullMarked;
