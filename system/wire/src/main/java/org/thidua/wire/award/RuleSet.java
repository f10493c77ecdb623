package org.thidua.wire.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The instruments in force together from one day to another.
 *
 * @param code for example {@code rs-2003}
 * @param validTo first day after it, if it has ended
 */
record RuleSet(String code, LocalDate validFrom, @Nullable LocalDate validTo) {}
