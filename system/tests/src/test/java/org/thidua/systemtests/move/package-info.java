/** What a service keeps, moved to other stores by the program that serves it. */
@NullMarked
package org.thidua.systemtests.move;

import org.jspecify.annotations.NullMarked;
