package org.thidua.messages.register;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A collective (tập thể) of an agency is known to the register.
 *
 * @param agencyId the agency it belongs to
 */
@EventName("collective.registered")
@Revision("1")
public record CollectiveRegistered(String collectiveId, String name, String agencyId) implements CollectiveEvent {}
