/** A catalogue small enough to be read beside the tests that use it. */
@NullMarked
package org.thidua.domain.award;

import org.jspecify.annotations.NullMarked;
