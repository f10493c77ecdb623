/** Tests of the command side over HTTP, on the real stack: durable event store, interceptors, aggregates. */
@NullMarked
package org.thidua.command;

import org.jspecify.annotations.NullMarked;
