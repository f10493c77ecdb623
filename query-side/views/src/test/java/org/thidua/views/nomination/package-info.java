/** Tests of the nomination views. */
@NullMarked
package org.thidua.views.nomination;

import org.jspecify.annotations.NullMarked;
