package org.thidua.views.nomination;

import java.time.Instant;

/** What somebody of the public has written; for the standing body alone, never for the public notice. */
public record SignedComment(int number, String name, String phone, String address, String text, Instant receivedAt) {}
