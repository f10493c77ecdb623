/** The history, the past of any subject, and rebuild checks. */
@NullMarked
package org.thidua.query.audit;

import org.jspecify.annotations.NullMarked;
