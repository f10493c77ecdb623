package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Adds a file to the dossier; the file itself has been stored encrypted.
 *
 * @param evidenceId of the stored file
 * @param mediaType as declared
 * @param size of the file before encryption, in bytes
 * @param sha256 of the stored, encrypted bytes, in hexadecimal
 * @param fileKey the key that opens the stored file, base64url
 */
public record AddEvidence(
        @TargetAggregateIdentifier String id,
        String evidenceId,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String fileKey,
        Actor by,
        Instant at)
        implements NominationCommand {}
