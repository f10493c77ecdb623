package org.thidua.wire.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/domain/catalogue.md} says what the files say. */
class CataloguePageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "domain", "catalogue.md");

    @Test
    void thePageSaysWhatTheFilesSay() throws IOException {
        String said = CataloguePage.of(CatalogueFiles.bundled().catalogue());
        Path written = Path.of("target", "catalogue.md").toAbsolutePath();
        Files.writeString(written, said);

        // Not with isEqualTo: it would print both.
        assertThat(Files.exists(PAGE) && Files.readString(PAGE).equals(said))
                .as(
                        "The page is not what the files of the catalogue say. Run cp %s docs/domain/catalogue.md in the root of"
                                + " the repository, and read the difference.",
                        written)
                .isTrue();
    }
}
