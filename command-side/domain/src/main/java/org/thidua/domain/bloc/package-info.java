/**
 * The emulation bloc (khối thi đua): member agencies over time, offices by year, and who runs its business. One agency
 * holds an office in a year; only a member holds one.
 */
@NullMarked
package org.thidua.domain.bloc;

import org.jspecify.annotations.NullMarked;
