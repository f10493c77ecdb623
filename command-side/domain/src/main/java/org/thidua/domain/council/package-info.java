/**
 * The emulation and commendation council: seats with roles and dates. It answers who votes on a day; how many count as
 * all members is fixed by the decision that established it.
 */
@NullMarked
package org.thidua.domain.council;

import org.jspecify.annotations.NullMarked;
