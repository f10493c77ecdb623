/** How any view is made: one fold per view, used live, for a moment in the past and for a rebuild. */
@NullMarked
package org.thidua.views.shared;

import org.jspecify.annotations.NullMarked;
