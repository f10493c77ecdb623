/** Breaks the rules on purpose, so that they are seen to bite. */
@NullMarked
package org.thidua.systemtests.architecture.broken.domain.bloc;

import org.jspecify.annotations.NullMarked;
