/** Tests of the register views. */
@NullMarked
package org.thidua.views.register;

import org.jspecify.annotations.NullMarked;
