/** Files of the repository that callers rely on, compared with what the program says of itself. */
@NullMarked
package org.thidua.systemtests.contract;

import org.jspecify.annotations.NullMarked;
