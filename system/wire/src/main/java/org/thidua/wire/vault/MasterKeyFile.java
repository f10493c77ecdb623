package org.thidua.wire.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.wire.store.FolderSync;

/**
 * A master key in a file of one line, which only its owner may read or write.
 *
 * @param path made at the first start, by one of the nodes that share it
 */
public record MasterKeyFile(Path path) implements MasterKey {

    private static final Logger log = LoggerFactory.getLogger(MasterKeyFile.class);

    private static final Pattern LINE = Pattern.compile("thidua-master-key 1 ([A-Za-z0-9_-]{43})\\n?");
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    @Override
    public Aead forNewVault() {
        try {
            if (Files.notExists(path)) {
                create();
            }
        } catch (IOException e) {
            throw new VaultUnusable("The master key " + path + " cannot be made: " + e.getMessage(), e);
        }
        return ofVault();
    }

    @Override
    public Aead ofVault() {
        try {
            refuseWhenOthersMayRead();
            Matcher line = LINE.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
            if (!line.matches()) {
                throw new VaultUnusable("The master key " + path + " is malformed: restore it from its copy.");
            }
            return AesKeys.of(Base64.getUrlDecoder().decode(line.group(1)));
        } catch (NoSuchFileException e) {
            throw new VaultUnusable(
                    "The master key " + path + " is missing, and the vault holds keys that only it opens: restore it"
                            + " from its copy, or set THIDUA_VAULT_MASTER_KEY to where it is.",
                    e);
        } catch (IOException e) {
            throw new VaultUnusable("The master key " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** Several nodes may start at once on one volume: whoever names its key first made it, and all others read that one. */
    private void create() throws IOException {
        Path folder = PrivateFiles.folder(PrivateFiles.folderOf(path));
        Path unnamed = folder.resolve(path.getFileName() + "." + UUID.randomUUID());
        String line = "thidua-master-key 1 "
                + Base64.getUrlEncoder().withoutPadding().encodeToString(AesKeys.random()) + "\n";
        try {
            try (FileChannel file = PrivateFiles.create(unnamed);
                    OutputStream out = Channels.newOutputStream(file)) {
                out.write(line.getBytes(StandardCharsets.ISO_8859_1));
                file.force(true);
            }
            name(unnamed);
            log.info("Made the master key of the vault, {}: keep a copy of it away from the vault's", path);
        } catch (FileAlreadyExistsException e) {
            log.info("Another node has just made the master key of the vault, {}", path);
        } finally {
            Files.deleteIfExists(unnamed);
        }
        FolderSync.sync(folder);
    }

    /** A link appears whole and never in place of another one; not every file system has them. */
    private void name(Path unnamed) throws IOException {
        try {
            Files.createLink(path, unnamed);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(unnamed, path);
        }
    }

    private void refuseWhenOthersMayRead() throws IOException {
        if (!PrivateFiles.hasOwners(path)) {
            log.warn("Nobody can tell here who may read the master key {}: protect it by other means", path);
            return;
        }
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(path);
        if (!OWNER_ONLY.containsAll(granted)) {
            throw new VaultUnusable("The master key " + path + " is open to others ("
                    + PosixFilePermissions.toString(granted) + "): run chmod 600 '" + path
                    + "', and find out who may have"
                    + " read it.");
        }
    }
}
