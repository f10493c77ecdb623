/** Who I am here and what waits for me. */
@NullMarked
package org.thidua.query.me;

import org.jspecify.annotations.NullMarked;
