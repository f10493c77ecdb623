package org.thidua.command.nomination;

import java.io.IOException;
import java.io.InputStream;

/** A stored file that can be read as often as needed, decrypted as it is read; never whole in memory. */
@FunctionalInterface
interface StoredBytes {
    InputStream open() throws IOException;
}
