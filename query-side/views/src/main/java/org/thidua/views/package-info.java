/** The views of the service and the projectors that keep them. */
@NullMarked
package org.thidua.views;

import org.jspecify.annotations.NullMarked;
