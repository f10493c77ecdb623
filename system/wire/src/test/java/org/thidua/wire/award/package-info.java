@NullMarked
package org.thidua.wire.award;

import org.jspecify.annotations.NullMarked;
