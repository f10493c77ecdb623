/** What the tests of all views share, and how views are kept and read. */
@NullMarked
package org.thidua.views.shared;

import org.jspecify.annotations.NullMarked;
