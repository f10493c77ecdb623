package org.thidua.wire.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Brings the names in a folder to the disk: what was made or renamed there is still there after a power cut. */
public final class FolderSync {

    private FolderSync() {}

    /** Does nothing where folders cannot be opened, that is outside POSIX; such systems write names by themselves. */
    public static void sync(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
