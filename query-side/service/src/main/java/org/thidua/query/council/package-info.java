/** Councils and their seats. */
@NullMarked
package org.thidua.query.council;

import org.jspecify.annotations.NullMarked;
