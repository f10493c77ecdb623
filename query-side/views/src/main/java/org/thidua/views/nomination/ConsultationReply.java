package org.thidua.views.nomination;

import java.time.Instant;

/** What a consulted body has answered. */
public record ConsultationReply(String body, String opinion, String number, String text, Instant receivedAt) {}
