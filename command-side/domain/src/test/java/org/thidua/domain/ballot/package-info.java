@NullMarked
package org.thidua.domain.ballot;

import org.jspecify.annotations.NullMarked;
