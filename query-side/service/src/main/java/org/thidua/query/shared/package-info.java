/** How any view is answered: who may read it, its version as ETag, the wait for a version, the pages of a list. */
@NullMarked
package org.thidua.query.shared;

import org.jspecify.annotations.NullMarked;
