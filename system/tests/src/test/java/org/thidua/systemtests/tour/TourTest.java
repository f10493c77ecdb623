package org.thidua.systemtests.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;

/** The steps of the README's tour, pasted one after the other into one shell, do what the README says. */
@OnOneService
class TourTest {

    private static final Pattern TOUR = Pattern.compile("<!-- tour -->(.*)<!-- /tour -->", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("```(?:ba)?sh\\R(.*?)```", Pattern.DOTALL);
    private static final String ADDRESS_IN_README = "http://127.0.0.1:8080";
    private static final int SECONDS = 60;

    private final Service service;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    TourTest(Service service) {
        this.service = service;
    }

    @Test
    void worksAsItIsWritten() throws IOException, InterruptedException {
        String readme = Files.readString(Path.of(System.getProperty("thidua.readme", "../../README.md")));
        String tour = TOUR.matcher(readme).results().map(it -> it.group(1)).collect(Collectors.joining());
        assertThat(tour).as("the README's tour").contains(ADDRESS_IN_README);
        String steps = STEP.matcher(tour)
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(Collectors.joining("\n"))
                .replace(ADDRESS_IN_README, service.base().toString());
        Path script = Files.writeString(folder.resolve("tour.sh"), "set -euo pipefail\n" + steps);

        Path output = folder.resolve("tour.txt");
        Process bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(bash.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(bash.exitValue()).as(said).isZero();
        assertThat(said)
                .contains(
                        "person:nominator-1",
                        "agency:co-quan-02",
                        "IN_FORCE",
                        "HANDED_OVER",
                        "\"unanimous\":true",
                        "PASSED",
                        "VOTED_PASSED",
                        "DECIDED",
                        "nomination.voted",
                        "READY_FOR_COUNCIL",
                        "ballot-closed",
                        "another-administrator-needed",
                        "CONFIRMED",
                        "dueAt",
                        "Cán bộ 48");
        assertThat(said.split("urn:problem-type:", -1))
                .as("only the late vote and the lonely confirmation are refused%n%s", said)
                .hasSize(3);
    }
}
