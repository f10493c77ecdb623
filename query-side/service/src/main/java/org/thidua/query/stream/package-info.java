/** Changes as they happen, by Server-Sent Events. */
@NullMarked
package org.thidua.query.stream;

import org.jspecify.annotations.NullMarked;
