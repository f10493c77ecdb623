/** Quotas of agencies, and their sums. */
@NullMarked
package org.thidua.query.quota;

import org.jspecify.annotations.NullMarked;
