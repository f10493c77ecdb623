package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * A file belongs to the dossier. Its bytes are stored encrypted under a key of their own, which is sealed here.
 *
 * @param evidenceId of the stored file
 * @param mediaType as declared when it was sent
 * @param size of the file before encryption, in bytes
 * @param sha256 of the stored, encrypted bytes, in hexadecimal: it proves them also when nobody can read them any more
 */
@EventName("nomination.evidence-added")
@Revision("1")
public record EvidenceAdded(
        String nominationId,
        String evidenceId,
        Sealed<String> fileName,
        String mediaType,
        long size,
        String sha256,
        Sealed<String> fileKey)
        implements NominationEvent {

    public static final SealedField<String> FILE_NAME = SealedField.text(EvidenceAdded.class, "fileName", Purpose.TEXT);
    public static final SealedField<String> FILE_KEY = SealedField.text(EvidenceAdded.class, "fileKey", Purpose.TEXT);
}
