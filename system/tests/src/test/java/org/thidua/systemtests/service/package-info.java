/** The standalone service as a user meets it: a process of its own and its HTTP API. */
@NullMarked
package org.thidua.systemtests.service;

import org.jspecify.annotations.NullMarked;
