package org.thidua.views.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.awaitility.Awaitility;
import org.thidua.views.audit.Replay;
import org.thidua.views.audit.Replays;
import org.thidua.views.audit.StoredReplays;

/** Rebuild checks of live views, each waited for. */
public final class Rebuilds {

    private static final Set<String> UNDER_WAY = Set.of("RUNNING", "COMPARING");

    private Rebuilds() {}

    public static Replay of(LiveViews views, String name, List<ViewType<?, ?>> types, OptionalLong upTo) {
        var versions = new VersionWait(views.database(), views.changes());
        try (var replays = new Replays(
                new StoredReplays(views.database(), "node", Clock.systemUTC()),
                views.events(),
                views.database(),
                views.seals(),
                versions,
                Clock.systemUTC())) {
            String id = replays.begin(name, types, upTo).id();
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> replays.find(id).orElseThrow(), replay -> !UNDER_WAY.contains(replay.status()));
        }
    }
}
