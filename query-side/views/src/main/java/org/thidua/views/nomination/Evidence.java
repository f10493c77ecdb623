package org.thidua.views.nomination;

import java.time.Instant;

/**
 * A file of the dossier.
 *
 * @param size before encryption, in bytes
 * @param sha256 of the stored, encrypted bytes
 * @param addedBy id of the person who added it
 */
public record Evidence(
        String id, String fileName, String mediaType, long size, String sha256, Instant addedAt, String addedBy) {}
