package org.thidua.messages.erasure;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * Keys were destroyed for ever; what they sealed can never be read again. A vault restored from an older copy destroys
 * them once more.
 *
 * @param registerId {@link DestroyedKeysEvent#REGISTER_ID}
 * @param personId whose keys; no new ones are made for this person
 * @param keyIds {@code <uuid>/<version>}, every key of the person
 */
@EventName("keys.destroyed")
@Revision("1")
public record KeysDestroyed(String registerId, String erasureId, String personId, List<String> keyIds)
        implements DestroyedKeysEvent {}
