/** Tests of the ballot views. */
@NullMarked
package org.thidua.views.ballot;

import org.jspecify.annotations.NullMarked;
