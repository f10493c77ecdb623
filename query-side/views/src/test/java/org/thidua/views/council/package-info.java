/** Tests of the council views. */
@NullMarked
package org.thidua.views.council;

import org.jspecify.annotations.NullMarked;
