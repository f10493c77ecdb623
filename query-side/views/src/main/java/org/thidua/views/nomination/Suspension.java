package org.thidua.views.nomination;

import java.time.Instant;

/** The nomination rests until a conclusion. */
public record Suspension(String ground, String reference, Instant since) {}
