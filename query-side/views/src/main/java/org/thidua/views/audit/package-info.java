/** Every event once, in order: who did what, when, as whom. */
@NullMarked
package org.thidua.views.audit;

import org.jspecify.annotations.NullMarked;
