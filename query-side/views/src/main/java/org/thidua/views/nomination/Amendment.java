package org.thidua.views.nomination;

import java.time.LocalDate;

/** A decision that corrects the decision. */
public record Amendment(String number, LocalDate on, String what) {}
