/** Councils and their seats. */
@NullMarked
package org.thidua.command.council;

import org.jspecify.annotations.NullMarked;
