package org.thidua.wire.vault;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.thidua.wire.mongo.MongoAddress;
import org.thidua.wire.presence.Presence;

/** Where the keys are kept. */
sealed interface VaultLocation {

    /** A folder of this machine that one process owns. */
    record Folder(Path folder) implements VaultLocation {

        @Override
        public MovableVault open(MasterKey master, Consumer<Throwable> whenSyncFailed, Presence presence) {
            return FileKeyVault.open(folder, master, whenSyncFailed);
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }

    /** A MongoDB database of its own, which several processes may share. */
    record Server(MongoAddress address, String database) implements VaultLocation {

        @Override
        public MovableVault open(MasterKey master, Consumer<Throwable> whenSyncFailed, Presence presence) {
            MongoClient client =
                    address.connect("thidua-vault", database, WriteConcern.MAJORITY.withJournal(true), presence);
            try {
                return MongoKeyVault.open(client.getDatabase(database), master, client::close);
            } catch (RuntimeException e) {
                client.close();
                throw e;
            }
        }

        /** Without user and password. */
        @Override
        public String toString() {
            return "database " + database + " of " + address;
        }
    }

    /**
     * {@code thidua.vault.uri} or {@code thidua.vault.folder}; else beside the views when these are on a MongoDB, in the
     * database {@code <theirs>-keys}; else {@code vault} in the data folder.
     */
    static VaultLocation of(Environment settings) {
        String uri = settings.getProperty("thidua.vault.uri", "");
        if (!uri.isBlank()) {
            return server("THIDUA_VAULT_URI", uri, "thidua-keys", "");
        }
        String folder = settings.getProperty("thidua.vault.folder", "");
        if (!folder.isBlank()) {
            return new Folder(Path.of(folder));
        }
        String views = settings.getProperty("MONGODB_URI", "");
        return views.isBlank() ? new Folder(inData(settings)) : server("MONGODB_URI", views, "thidua", "-keys");
    }

    /** The vault's folder inside the data folder, also where the master key is when the keys are elsewhere. */
    static Path inData(Environment settings) {
        return Path.of(settings.getProperty("thidua.data", "./data")).resolve("vault");
    }

    /** {@code thidua.vault.master-key}; else {@code master.key} beside the keys, or in the data folder's vault. */
    default MasterKey masterKey(Environment settings) {
        Path folder = this instanceof Folder(Path own) ? own : inData(settings);
        String given = settings.getProperty("thidua.vault.master-key", "");
        return new MasterKeyFile(given.isBlank() ? folder.resolve("master.key") : Path.of(given));
    }

    /**
     * Opens it; makes it when there is none.
     *
     * @param whenSyncFailed told once, when keys no longer reach the disk
     * @param presence told whether it answers, when it is not in this process
     * @throws VaultUnusable when the service must not start with it
     */
    MovableVault open(MasterKey master, Consumer<Throwable> whenSyncFailed, Presence presence);

    private static VaultLocation server(String setting, String uri, String unnamed, String suffix) {
        MongoAddress address = MongoAddress.of(setting, uri);
        return new Server(address, address.database().orElse(unnamed) + suffix);
    }
}
