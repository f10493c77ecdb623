package org.thidua.domain.nomination;

import org.thidua.messages.nomination.SupportKind;

/**
 * Something of the nominee on which a nomination rests.
 *
 * @param reference id of the initiative or code of the achievement
 */
record Support(SupportKind kind, String reference) {}
