/** Breaks the rules on purpose, so that they are seen to bite. */
@NullMarked
package org.thidua.systemtests.architecture.broken.domain.nomination;

import org.jspecify.annotations.NullMarked;
