/**
 * Whether a nominee meets an award's standard, and why: conditions of a catalogue row held against what is known of the
 * nominee. Pure; no aggregate, no clock.
 */
@NullMarked
package org.thidua.domain.eligibility;

import org.jspecify.annotations.NullMarked;
