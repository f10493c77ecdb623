/**
 * Events and commands by way of Axon Server, for more nodes than one machine holds: the connector's settings, the store
 * behind it and what its errors mean.
 */
@NullMarked
package org.thidua.wire.axonserver;

import org.jspecify.annotations.NullMarked;
