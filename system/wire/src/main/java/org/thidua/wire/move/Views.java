package org.thidua.wire.move;

import com.mongodb.client.MongoDatabase;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Where the views of the events will be. Views that follow other events would never notice: they know up to which
 * position they have read, and not what.
 *
 * @param database none when views live in memory
 */
record Views(@Nullable MongoDatabase database) {

    /** @throws MoveRefused when there are views that follow other events */
    void refuseUnlessNew() {
        if (database == null) {
            return;
        }
        var tokens =
                DefaultMongoTemplate.builder().mongoDatabase(database).build().trackingTokensCollection();
        if (tokens.find().first() != null) {
            throw new MoveRefused("The database " + database.getName()
                    + " of MONGODB_URI holds views of other events: name an empty one, or drop it.");
        }
    }
}
