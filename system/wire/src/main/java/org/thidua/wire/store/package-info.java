/**
 * Where events live: one schema on an H2 file or on PostgreSQL. What is acknowledged or shown to a processor has
 * reached the disk.
 */
@NullMarked
package org.thidua.wire.store;

import org.jspecify.annotations.NullMarked;
