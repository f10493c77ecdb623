package org.thidua.wire.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.wire.vault.MovableVault;
import org.thidua.wire.vault.VaultUnusable;

/** An import that ends before its end. */
class BrokenOffTest {

    @TempDir
    Path folder;

    @Test
    void anImportGoesOnWhereItEndedAndNoServiceStartsMeanwhile() {
        House old = House.furnished(folder.resolve("old"), 1203);
        Path export = folder.resolve("export");
        old.exportTo(export);
        House young = House.in(folder.resolve("new")).withMasterKeyOf(old);
        try (var store = JdbcEvents.open(young.events())) {
            assertThatThrownBy(() -> young.importFrom(export, new Failing(store, 2)))
                    .hasMessage("the power failed");
            assertThat(store.extent().count()).isEqualTo(1000);
        }
        try (MovableVault vault = young.vault()) {
            assertThatThrownBy(vault::refuseUnfinishedImport)
                    .isInstanceOf(VaultUnusable.class)
                    .hasMessageContaining("broken off: repeat it");
        }

        try (var store = JdbcEvents.open(young.events())) {
            var counted = new Failing(store, 100);
            young.importFrom(export, counted);
            assertThat(counted.appended).isEqualTo(203);
        }

        assertThat(young.held()).isEqualTo(old.held());
        assertThat(young.keysAndFiles()).containsExactlyInAnyOrderElementsOf(old.keysAndFiles());
        try (MovableVault vault = young.vault()) {
            vault.refuseUnfinishedImport();
        }
    }

    /** Fails once so many batches were appended. */
    private static final class Failing implements EventTarget {
        private final EventTarget store;
        private int batchesLeft;
        private int appended;

        Failing(EventTarget store, int batches) {
            this.store = store;
            this.batchesLeft = batches;
        }

        @Override
        public void append(List<StoredEvent> events) {
            if (batchesLeft == 0) {
                throw new IllegalStateException("the power failed");
            }
            batchesLeft--;
            appended += events.size();
            store.append(events);
        }

        @Override
        public String kind() {
            return store.kind();
        }

        @Override
        public Extent extent() {
            return store.extent();
        }

        @Override
        public void read(Extent extent, Consumer<StoredEvent> reader) {
            store.read(extent, reader);
        }

        @Override
        public boolean keepsPositions() {
            return store.keepsPositions();
        }

        @Override
        public void complete() {
            store.complete();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
