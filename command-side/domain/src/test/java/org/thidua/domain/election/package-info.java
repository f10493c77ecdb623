@NullMarked
package org.thidua.domain.election;

import org.jspecify.annotations.NullMarked;
