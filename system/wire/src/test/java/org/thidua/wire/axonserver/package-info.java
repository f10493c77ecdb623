/** The connector against a stand-in for Axon Server in this process, and, where one is given, against the real one. */
@NullMarked
package org.thidua.wire.axonserver;

import org.jspecify.annotations.NullMarked;
