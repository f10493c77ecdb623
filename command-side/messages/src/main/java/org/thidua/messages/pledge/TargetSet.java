package org.thidua.messages.pledge;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The pledge names a measurable target (chỉ tiêu).
 *
 * @param code unique in the pledge
 * @param goal a decimal number as written
 */
@EventName("pledge.target-set")
@Revision("1")
public record TargetSet(String pledgeId, String code, String title, String unit, String goal) implements PledgeEvent {}
