/**
 * Erasures as auditors read them, and the proof that follows each: nothing of the person can be read in any store.
 */
@NullMarked
package org.thidua.query.erasure;

import org.jspecify.annotations.NullMarked;
