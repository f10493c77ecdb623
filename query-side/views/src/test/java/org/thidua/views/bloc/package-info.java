/** Tests of the bloc views. */
@NullMarked
package org.thidua.views.bloc;

import org.jspecify.annotations.NullMarked;
