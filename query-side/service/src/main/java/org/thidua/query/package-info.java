/** The read API. Controllers ask views and never the domain. */
@NullMarked
package org.thidua.query;

import org.jspecify.annotations.NullMarked;
