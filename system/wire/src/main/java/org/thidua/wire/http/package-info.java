/**
 * The HTTP edge that both sides share: one form for every problem, the headers of commands, who is signed in, and the
 * gate that keeps callers out until the service is ready.
 *
 * <p>A side brings it in by importing {@link org.thidua.wire.http.HttpConfiguration}; its controllers throw
 * {@code Rejected} or {@link org.thidua.wire.http.EdgeProblem} and never write an error themselves.
 */
@NullMarked
package org.thidua.wire.http;

import org.jspecify.annotations.NullMarked;
