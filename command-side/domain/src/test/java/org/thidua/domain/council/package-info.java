@NullMarked
package org.thidua.domain.council;

import org.jspecify.annotations.NullMarked;
