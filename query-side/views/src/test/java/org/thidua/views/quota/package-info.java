/** Tests of the views of quotas. */
@NullMarked
package org.thidua.views.quota;

import org.jspecify.annotations.NullMarked;
