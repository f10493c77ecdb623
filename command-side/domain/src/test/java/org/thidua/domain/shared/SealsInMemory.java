package org.thidua.domain.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;

/**
 * Seals that hide nothing, so that expected events can be written down: the same value in the same place gets the same
 * seal. Like real ones they do not open elsewhere, nor for a person who has been erased.
 */
public final class SealsInMemory implements Seals {

    private final Set<String> erased = ConcurrentHashMap.newKeySet();

    /** The keys of a person have been destroyed. */
    public SealsInMemory erased(String subjectId) {
        erased.add(subjectId);
        return this;
    }

    /** What a command about a subject is expected to seal. */
    public static <T> Sealed<T> sealed(SealedField<T> field, String aggregateId, String subjectId, T value) {
        return new Sealed<>(
                Sealed.AES_256_GCM, subjectId + "/" + field.purpose(), place(field, aggregateId), text(value));
    }

    @Override
    public <T> Sealed<T> seal(SealedField<T> field, String aggregateId, String subjectId, T value) {
        if (erased.contains(subjectId)) {
            throw Rejected.because(RejectionCode.PERSON_ERASED, "person", subjectId);
        }
        return sealed(field, aggregateId, subjectId, value);
    }

    @Override
    public <T> boolean says(SealedField<T> field, String aggregateId, Sealed<T> sealed, T value) {
        return sealed.iv().equals(place(field, aggregateId))
                && sealed.ct().equals(text(value))
                && erased.stream().noneMatch(subject -> sealed.kid().startsWith(subject + "/"));
    }

    private static String place(SealedField<?> field, String aggregateId) {
        return field.event() + " " + field.path() + " " + aggregateId;
    }

    private static String text(Object value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(value).getBytes(UTF_8));
    }
}
