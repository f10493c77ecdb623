package org.thidua.wire.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFolderTest extends EvidenceContract {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    EvidenceStore open() {
        return new EvidenceFolder(folder);
    }

    @Test
    void whatACrashLeftUnfinishedIsClearedAwayAtTheStartButNotWhatAnotherProcessIsStoring() throws IOException {
        Files.writeString(folder.resolve("under-way.part"), "half");
        Path left = Files.writeString(folder.resolve("left.part"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(61, ChronoUnit.MINUTES)));
        Files.writeString(folder.resolve("a".repeat(64)), "whole");

        open();

        assertThat(folder).isDirectoryNotContaining("glob:**left.part");
        assertThat(folder.resolve("under-way.part")).exists();
        assertThat(folder.resolve("a".repeat(64))).exists();
    }
}
