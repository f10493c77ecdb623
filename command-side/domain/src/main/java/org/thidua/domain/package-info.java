/** The rules of the field as event-sourced aggregates, and how they join an Axon configuration. */
@NullMarked
package org.thidua.domain;

import org.jspecify.annotations.NullMarked;
