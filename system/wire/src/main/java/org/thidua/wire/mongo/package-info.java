/**
 * The document store of the views: embedded or given, written once per batch of events, always before the token that
 * says the batch was handled.
 */
@NullMarked
package org.thidua.wire.mongo;

import org.jspecify.annotations.NullMarked;
