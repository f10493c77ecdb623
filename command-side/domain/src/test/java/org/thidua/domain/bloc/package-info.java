@NullMarked
package org.thidua.domain.bloc;

import org.jspecify.annotations.NullMarked;
