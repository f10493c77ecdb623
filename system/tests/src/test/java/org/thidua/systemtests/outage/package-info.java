/** Stores that go away and come back: callers are told at once, and nothing is lost, doubled or left half done. */
@NullMarked
package org.thidua.systemtests.outage;

import org.jspecify.annotations.NullMarked;
