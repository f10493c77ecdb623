/** Councils and who sits in them since when. */
@NullMarked
package org.thidua.views.council;

import org.jspecify.annotations.NullMarked;
