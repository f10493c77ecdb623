/** The award catalogue of a day. */
@NullMarked
package org.thidua.query.award;

import org.jspecify.annotations.NullMarked;
