@NullMarked
package org.thidua.domain.register;

import org.jspecify.annotations.NullMarked;
