package org.thidua.wire.move;

/** An encrypted file of an export, named by the SHA-256 of its bytes. */
record EvidenceLine(String sha256, long bytes) {}
