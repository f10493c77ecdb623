/** Quotas of agencies: allowance, places taken, and the sums over all agencies. */
@NullMarked
package org.thidua.views.quota;

import org.jspecify.annotations.NullMarked;
