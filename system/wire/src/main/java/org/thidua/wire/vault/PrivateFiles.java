package org.thidua.wire.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Files and folders that only their owner may read, from the moment they exist, where the file system knows owners. */
public final class PrivateFiles {

    private static final Set<StandardOpenOption> NEW =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private PrivateFiles() {}

    /** Whether the file system at an existing path says who may read. */
    static boolean hasOwners(Path existing) {
        return Files.getFileAttributeView(existing, PosixFileAttributeView.class) != null;
    }

    /** Makes a folder, unless it is there; the folders above it as others are made. */
    public static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path above = folderOf(folder);
        Files.createDirectories(above);
        // This one accepts that another process was first.
        return Files.createDirectories(folder, attributes(above, "rwx------"));
    }

    /** Makes a file; fails when it is there. */
    public static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, NEW, attributes(folderOf(file), "rw-------"));
    }

    /** The folder that a file is in. */
    public static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    private static FileAttribute<?>[] attributes(Path existing, String permissions) {
        Set<PosixFilePermission> granted = PosixFilePermissions.fromString(permissions);
        return hasOwners(existing)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(granted)}
                : new FileAttribute<?>[0];
    }
}
