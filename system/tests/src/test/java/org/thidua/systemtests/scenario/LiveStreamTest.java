package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.LiveStream;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;

/** Changes arrive by themselves, and who was away for a moment misses none. */
@OnOneService
class LiveStreamTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Api nominator;
    private final Council council;

    LiveStreamTest(Service service) {
        this.nominator = service.as("nominator10");
        this.council = new Council(service);
    }

    @Test
    void aChangeArrives() {
        try (LiveStream stream = nominator.stream("/api/stream")) {
            String nomination = council.drafted(10, council.person(10), council.awardFor(80), 2025);

            LiveStream.Message message = stream.next(it -> it.data().contains(nomination), SOON);

            assertThat(message.id()).isNotBlank();
        }
    }

    @Test
    void whoComesBackWithTheLastIdGetsWhatHappenedInBetweenOnce() {
        LiveStream.Message last;
        try (LiveStream stream = nominator.stream("/api/stream")) {
            String seen = council.drafted(10, council.person(10), council.awardFor(80), 2025);
            last = stream.next(it -> it.data().contains(seen), SOON);
        }
        String missed = council.drafted(10, council.person(10), council.awardFor(80), 2025);

        try (LiveStream stream = nominator.stream("/api/stream", "Last-Event-ID", last.id())) {
            LiveStream.Message first = stream.next(it -> it.data().contains("nomination:"), SOON);

            assertThat(first.data()).contains(missed);
            assertThat(Long.parseLong(first.id())).isGreaterThan(Long.parseLong(last.id()));
        }
    }
}
