@NullMarked
package org.thidua.domain.erasure;

import org.jspecify.annotations.NullMarked;
