package org.thidua.messages.register;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * An agency (cơ quan, đơn vị) is known to the register.
 *
 * @param agencyId {@code agency:<code>}
 */
@EventName("agency.registered")
@Revision("1")
public record AgencyRegistered(String agencyId, String code, String name) implements AgencyEvent {}
