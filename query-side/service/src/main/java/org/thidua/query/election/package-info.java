/** Elections. */
@NullMarked
package org.thidua.query.election;

import org.jspecify.annotations.NullMarked;
