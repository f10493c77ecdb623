/** Nominations, each reader seeing its own part. */
@NullMarked
package org.thidua.query.nomination;

import org.jspecify.annotations.NullMarked;
