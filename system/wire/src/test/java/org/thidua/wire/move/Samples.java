package org.thidua.wire.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stored events made up. */
final class Samples {

    private Samples() {}

    /** Events of several aggregates in turn, with gaps between the positions. */
    static List<StoredEvent> events(int count) {
        List<StoredEvent> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            long position = 3 + number + number / 10;
            events.add(
                    event(position, "nomination:" + number % 7, number / 7, "{\"text\":\"đề nghị " + number + "\"}"));
        }
        return events;
    }

    static StoredEvent event(long position, String aggregate, long sequence, String payload) {
        return new StoredEvent(
                position,
                UUID.randomUUID().toString(),
                "Nomination",
                aggregate,
                sequence,
                "2012-12-03T02:00:00.120Z",
                "nomination.drafted",
                "1",
                payload.getBytes(UTF_8),
                "{\"actor\":\"person:an\",\"requestId\":\"r\"}".getBytes(UTF_8));
    }

    static StoredEvent sealed(long position, String kid) {
        return event(
                position,
                "person:an",
                0,
                "{\"name\":{\"sealed\":1,\"kid\":\"" + kid + "\",\"iv\":\"AAAA\",\"ct\":\"AAAA\"}}");
    }
}
