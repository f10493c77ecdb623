package org.thidua.systemtests.tier;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.service.ServiceProcess;

/** What the scenarios run on; the property {@code thidua.tests.tier} of the run says which. */
enum Tier {
    /** one process, events in a file */
    STANDALONE {
        @Override
        Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        Started start(Path folder) {
            var process = ServiceProcess.start(folder);
            return new Started(process, process);
        }
    },
    /** one process, events in PostgreSQL; views in MongoDB where there is one */
    POSTGRES {
        @Override
        Optional<String> missing() {
            return OwnDatabase.missing();
        }

        @Override
        Started start(Path folder) {
            var events = OwnDatabase.create();
            var settings = new HashMap<>(events.settings());
            if (OwnDocuments.given().isEmpty()) {
                return process(folder, settings, events);
            }
            var documents = OwnDocuments.create(folder);
            settings.putAll(documents.settings());
            return process(folder, settings, documents, events);
        }
    },
    /** two command and two query processes */
    CLUSTER {
        @Override
        Optional<String> missing() {
            return Cluster.missing();
        }

        @Override
        Started start(Path folder) {
            var cluster = Cluster.start(folder);
            return new Started(cluster, cluster);
        }
    };

    /** Why this machine cannot have it. */
    abstract Optional<String> missing();

    /** Starts the service with the demonstration year, on stores of its own. */
    abstract Started start(Path folder);

    static Tier ofThisRun() {
        return valueOf(
                System.getProperty("thidua.tests.tier", STANDALONE.name()).toUpperCase(Locale.ROOT));
    }

    private static Started process(Path folder, Map<String, String> settings, AutoCloseable... stores) {
        try {
            var process = ServiceProcess.start(folder, settings);
            return new Started(process, () -> {
                process.close();
                closeAll(stores);
            });
        } catch (RuntimeException e) {
            closeAll(stores);
            throw e;
        }
    }

    private static void closeAll(AutoCloseable... stores) {
        for (AutoCloseable store : stores) {
            try {
                store.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A running service and what must be closed when it is no longer needed. */
    record Started(Service service, AutoCloseable end) {}
}
