/** Blocs. */
@NullMarked
package org.thidua.query.bloc;

import org.jspecify.annotations.NullMarked;
