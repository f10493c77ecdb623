package org.thidua.wire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events in an H2 file. */
class FolderStoreTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    StoreLocation location() {
        return new StoreLocation.Folder(folder.resolve("dữ liệu"));
    }

    @Test
    void anAcknowledgedEventSurvivesAnAbruptEnd() {
        var abrupt = new StoreLocation.Folder(folder.resolve("abrupt"));
        var ended = EventDatabase.open(abrupt, cause -> {});
        storage(ended).appendEvents(List.of(event(0)));
        new JdbcTemplate(ended.dataSource()).execute("SHUTDOWN IMMEDIATELY");

        try (var again = EventDatabase.open(abrupt, cause -> {})) {
            assertThat(storage(again)
                            .readEvents(event(0).getAggregateIdentifier())
                            .asStream())
                    .hasSize(1);
        }
    }

    @Test
    void aCleanStopLeavesASmallFile() throws Exception {
        for (int i = 0; i < 300; i++) {
            storage().appendEvents(List.of(event(i)));
        }
        Path file = folder.resolve("dữ liệu/events.mv.db");
        long running = Files.size(file);

        close();

        assertThat(Files.size(file)).isLessThan(running);
        open();
    }

    @Test
    void aSecondProcessOnTheFolderIsToldSo() throws Exception {
        Process second = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcess.class.getName(),
                        folder.resolve("dữ liệu").toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "second.log"))
                .start();

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(SecondProcess.REFUSED);
    }

    /** H2's file channel would be closed by an interrupt that meets it at work, and the database with it. */
    @Test
    void anInterruptedCallerDoesNotEndTheStoreForAll() throws Exception {
        storage().appendEvents(List.of(event(0)));
        var jdbc = new JdbcTemplate(dataSource());
        Thread interrupted = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            jdbc.execute("CHECKPOINT SYNC");
        });
        interrupted.join();

        storage().appendEvents(List.of(event(1)));

        assertThat(storage().readEvents(event(0).getAggregateIdentifier()).asStream())
                .hasSize(2);
    }

    @Test
    void aDatabaseThatCannotBeOpenedSaysWhich() {
        assertThatThrownBy(() ->
                        EventDatabase.open(new StoreLocation.Folder(folder.resolve("a;MODE=nothing")), cause -> {}))
                .hasMessageContaining("a;MODE=nothing");
    }
}
