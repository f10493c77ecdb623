/** Tests of quotas. */
@NullMarked
package org.thidua.domain.quota;

import org.jspecify.annotations.NullMarked;
