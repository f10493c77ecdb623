package org.thidua.wire.move;

import com.mongodb.MongoException;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.thidua.wire.axon.MisconfiguredException;
import org.thidua.wire.axonserver.GivenAxonServer;
import org.thidua.wire.evidence.EvidenceStore;
import org.thidua.wire.mongo.DocumentStore;
import org.thidua.wire.setting.Misconfigured;
import org.thidua.wire.store.StoreInUse;
import org.thidua.wire.store.StoreLocation;
import org.thidua.wire.store.UncheckedSqlException;
import org.thidua.wire.vault.MovableVault;
import org.thidua.wire.vault.VaultUnusable;

/**
 * What a service's program does instead of serving when its first argument is {@code export} or {@code import}: it moves
 * all that the stores of its settings hold to or from the folder that the second argument names. Nothing of the service
 * runs meanwhile.
 */
public final class MoveProgram {

    private static final Logger log = LoggerFactory.getLogger(MoveProgram.class);

    private static final String EXPORT = "export";
    private static final String IMPORT = "import";

    private MoveProgram() {}

    /** Whether a program was started with these arguments to move and not to serve. */
    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && Set.of(EXPORT, IMPORT).contains(arguments[0]);
    }

    /**
     * Moves, and says what happens in the log; a refusal in one line.
     *
     * @param settings name of the files with the program's settings, such as {@code application}
     * @return the exit code: 0 when all is moved
     */
    public static int run(String settings, String... arguments) {
        var application = new SpringApplication(OnlySettings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("spring.config.name", settings));
        try (var context = application.run(arguments)) {
            move(context.getEnvironment(), arguments);
            return 0;
        } catch (MoveRefused
                | StoreFailed
                | StoreInUse
                | VaultUnusable
                | Misconfigured
                | MisconfiguredException
                | UncheckedSqlException
                | HikariPool.PoolInitializationException
                | FlywayException
                | MongoException e) {
            log.error("{}", oneLine(e));
            log.debug("It was", e);
            return 1;
        }
    }

    private static void move(Environment settings, String... arguments) {
        if (arguments.length < 2) {
            throw new MoveRefused("Name a folder: " + arguments[0] + " <folder>.");
        }
        Path folder = Path.of(arguments[1]).toAbsolutePath().normalize();
        if (arguments[0].equals(EXPORT)) {
            export(settings, folder);
        } else {
            bringIn(settings, folder);
        }
    }

    private static void export(Environment settings, Path folder) {
        try (EventSource events = isOnAxonServer(settings)
                        ? GrpcEvents.open(settings)
                        : JdbcEvents.openExisting(StoreLocation.of(settings));
                MovableVault vault = MovableVault.openExisting(settings);
                DocumentStore documents = documents(settings)) {
            boolean acceptLoss = settings.getProperty("thidua.vault.accept-loss", Boolean.class, false);
            Manifest manifest = new Export(events, vault, evidence(settings, documents), acceptLoss).to(folder);
            log.info(
                    "Exported {} events, {} entries of the vault and {} files to {}",
                    manifest.events().lines(),
                    manifest.keys().lines(),
                    manifest.evidence().lines(),
                    folder);
        }
    }

    private static void bringIn(Environment settings, Path folder) {
        CheckedExport export = CheckedExport.of(folder);
        MovableVault.refuseOtherMasterKey(settings, export.masterKey());
        try (EventTarget events = isOnAxonServer(settings)
                        ? GrpcEvents.open(settings)
                        : JdbcEvents.open(StoreLocation.of(settings));
                MovableVault vault = MovableVault.open(settings);
                DocumentStore documents = documents(settings)) {
            var views = new Views(documents == null ? null : documents.database());
            new Import(export, events, vault, evidence(settings, documents), views).run();
            log.info("Imported {}: all is stored as it was exported. Start the service.", folder);
        }
    }

    /** None when views live in memory: none are made here. */
    private static @Nullable DocumentStore documents(Environment settings) {
        String uri = settings.getProperty("MONGODB_URI", "");
        return uri.isBlank() ? null : DocumentStore.at(uri);
    }

    private static EvidenceStore evidence(Environment settings, @Nullable DocumentStore documents) {
        return EvidenceStore.of(settings, documents == null ? null : documents.beside("-files"));
    }

    private static boolean isOnAxonServer(Environment settings) {
        return !settings.getProperty(GivenAxonServer.SETTING, "").isBlank();
    }

    private static String oneLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    @Configuration(proxyBeanMethods = false)
    static class OnlySettings {}
}
