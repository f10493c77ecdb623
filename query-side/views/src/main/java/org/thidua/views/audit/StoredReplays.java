package org.thidua.views.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rebuild checks of all nodes, the last hundred of them, and the shadows that they have in the store. */
public final class StoredReplays {

    /** How the names of the collections begin that a check fills and removes. */
    public static final String SHADOWS = "shadow_";

    private static final int KEPT = 100;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;
    private final MongoCollection<StoredReplay> replays;
    private final String node;
    private final Clock clock;

    /** @param node name of this node; no other one has it */
    public StoredReplays(MongoDatabase database, String node, Clock clock) {
        this.database = database;
        this.node = node;
        this.clock = clock;
        replays = database.getCollection("replays", StoredReplay.class);
    }

    /** The shadow of one view in one check. */
    static String shadow(String check, String view) {
        return SHADOWS + check + "_" + view;
    }

    /** Notes how far a check of this node is, and that the node is alive. */
    void save(Replay replay) {
        replays.replaceOne(
                Filters.eq("_id", replay.id()), new StoredReplay(replay.id(), node, clock.instant(), replay), UPSERT);
    }

    Optional<Replay> find(String id) {
        Instant now = clock.instant();
        return Optional.ofNullable(replays.find(Filters.eq("_id", id)).first()).map(found -> found.asOf(now));
    }

    /** Forgets all but the newest. */
    void forgetOld() {
        List<String> old =
                replays.find().sort(Sorts.descending("replay.startedAt")).skip(KEPT).into(new ArrayList<>()).stream()
                        .map(StoredReplay::id)
                        .toList();
        if (!old.isEmpty()) {
            replays.deleteMany(Filters.in("_id", old));
        }
    }

    /** Says of the checks that this node ran before it was killed that they are broken; to be called at its start. */
    public void breakOffOwn() {
        for (StoredReplay own : replays.find(Filters.eq("node", node)).into(new ArrayList<>())) {
            if (own.replay().isUnderWay()) {
                save(own.replay().broken("the node " + node + " was killed"));
            }
        }
    }

    /**
     * Removes the shadows that checks have left which nobody runs any more: a shadow shows everybody in clear, and no
     * purge reaches it.
     */
    public void dropLeftShadows() {
        // Before the checks: a shadow that is made from now on is not in the list.
        List<String> shadows = database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith(SHADOWS))
                .toList();
        Instant now = clock.instant();
        Set<String> alive = replays.find().into(new ArrayList<>()).stream()
                .filter(check -> check.isAlive(now))
                .map(StoredReplay::id)
                .collect(Collectors.toSet());
        for (String shadow : shadows) {
            if (!alive.contains(checkOf(shadow))) {
                database.getCollection(shadow).drop();
            }
        }
    }

    private static String checkOf(String shadow) {
        String named = shadow.substring(SHADOWS.length());
        return named.substring(0, Math.max(0, named.indexOf('_')));
    }
}
