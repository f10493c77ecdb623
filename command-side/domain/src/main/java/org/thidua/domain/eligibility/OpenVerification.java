package org.thidua.domain.eligibility;

import java.time.LocalDate;

/**
 * Something about the nominee is being verified, so that nothing is proposed or decided meanwhile.
 *
 * @param verificationId for example {@code verification:…}
 * @param ground code of what is verified, for example {@code INVESTIGATION}
 */
public record OpenVerification(String verificationId, String ground, LocalDate since) {}
