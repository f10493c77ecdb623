/** The emulation and commendation council (Hội đồng Thi đua - Khen thưởng): its seats with roles and dates. */
@NullMarked
package org.thidua.messages.council;

import org.jspecify.annotations.NullMarked;
