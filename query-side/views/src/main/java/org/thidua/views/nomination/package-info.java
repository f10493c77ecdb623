/** A nomination as reviewers see it, and the record of its nominee. */
@NullMarked
package org.thidua.views.nomination;

import org.jspecify.annotations.NullMarked;
