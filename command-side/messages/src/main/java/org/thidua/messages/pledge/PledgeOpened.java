package org.thidua.messages.pledge;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The text is frozen and may be signed.
 *
 * @param textDigest SHA-256 of text and targets, in hexadecimal
 * @param parties how many agencies have to sign
 * @param dueOn last day on which a signature is not late, in Viet Nam
 */
@EventName("pledge.opened")
@Revision("1")
public record PledgeOpened(String pledgeId, String textDigest, int parties, LocalDate dueOn, Instant openedAt)
        implements PledgeEvent {}
