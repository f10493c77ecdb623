/** What listeners are told on each of several nodes. */
@NullMarked
package org.thidua.query.stream;

import org.jspecify.annotations.NullMarked;
