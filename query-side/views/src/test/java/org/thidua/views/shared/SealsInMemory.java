package org.thidua.views.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Opened.Why;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.seal.Unsealing;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;

/**
 * Seals that say nothing: what they stand for is kept here. Keys can be destroyed and lost, and a node remembers each
 * key that it has used until it is told to forget, as one that shares its vault with others does.
 */
public final class SealsInMemory implements Seals, Unsealing {

    private record Kept(SealedField<?> field, String aggregateId, String kid, Object value) {}

    private final Map<String, Map<Purpose, String>> keys = new HashMap<>();
    private final Map<String, Kept> seals = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final Set<String> remembered = ConcurrentHashMap.newKeySet();
    private final Set<String> erased = new HashSet<>();

    @Override
    public synchronized <T> Sealed<T> seal(SealedField<T> field, String aggregateId, String subjectId, T value) {
        if (erased.contains(subjectId)) {
            throw Rejected.because(RejectionCode.PERSON_ERASED, "subject", subjectId);
        }
        String kid = keys.computeIfAbsent(subjectId, unseen -> new HashMap<>())
                .computeIfAbsent(field.purpose(), unseen -> UUID.randomUUID() + "/1");
        String ct = UUID.randomUUID().toString();
        seals.put(ct, new Kept(field, aggregateId, kid, value));
        return new Sealed<>(Sealed.AES_256_GCM, kid, "iv", ct);
    }

    @Override
    public <T> boolean says(SealedField<T> field, String aggregateId, Sealed<T> sealed, T value) {
        return open(field, aggregateId, sealed).equals(new Opened.Readable<>(value));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Opened<T> open(SealedField<T> field, String aggregateId, Sealed<T> sealed) {
        if (!remembered.contains(sealed.kid()) && gone.contains(sealed.kid())) {
            return new Opened.Unreadable<>(Why.ERASED);
        }
        if (lost.contains(sealed.kid())) {
            return new Opened.Unreadable<>(Why.KEY_MISSING);
        }
        remembered.add(sealed.kid());
        Kept kept = seals.get(sealed.ct());
        return kept != null
                        && kept.field().equals(field)
                        && kept.aggregateId().equals(aggregateId)
                        && kept.kid().equals(sealed.kid())
                ? new Opened.Readable<>((T) kept.value())
                : new Opened.Unreadable<>(Why.TAMPERED);
    }

    @Override
    public void forget(Collection<String> keyIds) {
        remembered.removeAll(keyIds);
    }

    /** Another node destroys a person's keys: this one remembers them still. Answers which. */
    public synchronized List<String> destroy(String subjectId) {
        erased.add(subjectId);
        List<String> destroyed =
                new ArrayList<>(keys.getOrDefault(subjectId, Map.of()).values());
        gone.addAll(destroyed);
        return destroyed;
    }

    /** The vault was replaced by one that has never heard of a person. */
    public synchronized void lose(String subjectId) {
        lost.addAll(keys.getOrDefault(subjectId, Map.of()).values());
    }
}
