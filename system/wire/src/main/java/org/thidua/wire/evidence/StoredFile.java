package org.thidua.wire.evidence;

/**
 * A file that has been stored.
 *
 * @param size before encryption, in bytes
 * @param plainSha256 of the bytes before encryption, to tell a repeated request; never to be kept, it would prove a guess
 * @param sha256 of the stored, encrypted bytes, in hexadecimal; its name in the store
 * @param key that opens it, base64url; kept nowhere else
 */
public record StoredFile(long size, String plainSha256, String sha256, String key) {}
