/** Both sides in one process on embedded stores, with a demonstration year: the first command of the README. */
@NullMarked
package org.thidua.standalone;

import org.jspecify.annotations.NullMarked;
