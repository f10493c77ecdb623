package org.thidua.wire.mongo;

import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import java.util.Objects;
import org.thidua.wire.presence.Presence;

/**
 * What the driver's own monitors see: a MongoDB is there while it has a server that takes writes. While a replica set
 * elects one it is away, for reads too, which ask that server.
 */
final class ClusterWatch implements ClusterListener {

    private final Presence presence;
    private volatile boolean seen;

    ClusterWatch(Presence presence) {
        this.presence = presence;
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent change) {
        ClusterDescription now = change.getNewDescription();
        if (now.hasWritableServer()) {
            seen = true;
            presence.back();
        } else if (seen) {
            presence.away(reason(now));
        }
    }

    private static String reason(ClusterDescription now) {
        return now.getServerDescriptions().stream()
                .map(ServerDescription::getException)
                .filter(Objects::nonNull)
                .map(failure -> String.valueOf(failure.getMessage()))
                .findFirst()
                .orElse("no server of it takes writes");
    }
}
