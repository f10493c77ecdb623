/** Quotas of agencies. */
@NullMarked
package org.thidua.command.quota;

import org.jspecify.annotations.NullMarked;
