package org.thidua.wire.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The processes that share a document store. Each has a document with a counter that it raises every second, and looks
 * at the counters of the others; who has stood still for six looks is dead. No clock is compared with another one, and
 * an observer that stood still itself has not looked.
 *
 * <p>A clean stop removes the document. After a kill the next start finds it, and takes the name over when it has stood
 * still for three seconds, most of which pass while the rest of the service is built. When it moves, the start fails:
 * two processes of one name would each believe that the other's claims are their own. Should a process be only
 * stalled and be taken for dead, its successor frees what it claimed, and it finds its name gone.
 */
public final class Members implements SmartLifecycle {

    static final String COLLECTION = "members";

    private static final Logger log = LoggerFactory.getLogger(Members.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int DEAD_AFTER_LOOKS = 6;
    private static final int FORGOTTEN_AFTER_LOOKS = 60;
    private static final Duration TAKEN_OVER_AFTER = Duration.ofSeconds(3);
    private static final Duration LOOK_AT_START = Duration.ofMillis(50);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Node node;
    private final MongoCollection<Document> members;
    private final StoredTokens tokens;
    private final Supplier<Collection<String>> processors;
    private final Runnable nameGone;
    private final @Nullable Beat predecessor;
    private final long predecessorSeen;
    private volatile Map<String, Seen> seen = Map.of();
    private volatile @Nullable Thread thread;

    /**
     * Looks for a predecessor of the same name.
     *
     * @param tokens whose claims are freed with a name
     * @param processors that work in this process, asked for at each beat
     * @param nameGone called when another process has taken the name over
     */
    public Members(
            Node node,
            MongoDatabase database,
            StoredTokens tokens,
            Supplier<Collection<String>> processors,
            Runnable nameGone) {
        this.node = node;
        members = database.getCollection(COLLECTION);
        this.tokens = tokens;
        this.processors = processors;
        this.nameGone = nameGone;
        predecessor = stored();
        predecessorSeen = System.nanoTime();
    }

    /** How many nodes work for a processor, this one included: at least 1. */
    public int workingFor(String processor) {
        long others = seen.entrySet().stream()
                .filter(member -> !member.getKey().equals(node.name()))
                .map(Map.Entry::getValue)
                .filter(member -> member.looks() < DEAD_AFTER_LOOKS)
                .filter(member -> member.processors().contains(processor))
                .count();
        return Math.toIntExact(others + 1);
    }

    /** @throws NameInUse when another process of this name is alive */
    @Override
    public void start() {
        while (!insert()) {
            takeOver();
        }
        look();
        Thread beating = Thread.ofPlatform().daemon().name("members").unstarted(() -> run(Thread.currentThread()));
        thread = beating;
        beating.start();
    }

    /** Called when the processors of this process have stopped. */
    @Override
    public void stop() {
        Thread beating = thread;
        thread = null;
        if (beating == null) {
            return;
        }
        LockSupport.unpark(beating);
        try {
            beating.join(STOP_WITHIN);
            tokens.release(node.owner());
            members.deleteOne(mine());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("{} could not say that it stops: {}", node.name(), e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the processors, and until these have stopped. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE - 1;
    }

    private void run(Thread beating) {
        boolean failing = false;
        while (thread == beating) {
            LockSupport.parkNanos(BEAT.toNanos());
            try {
                if (thread != beating) {
                    return;
                }
                if (!beat()) {
                    log.error("Another process runs under the name {} of this one; this one must end", node.name());
                    nameGone.run();
                    return;
                }
                look();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    log.warn("{} cannot say that it is alive, and tries again: {}", node.name(), e.toString());
                }
                failing = true;
            }
        }
    }

    /** Whether the name is still that of this process. */
    private boolean beat() {
        Bson beat = Updates.combine(Updates.inc("beat", 1L), Updates.set("processors", List.copyOf(processors.get())));
        return members.updateOne(mine(), beat).getMatchedCount() > 0 || insert();
    }

    private void look() {
        Map<String, Seen> now = new HashMap<>();
        for (Document document : members.find()) {
            Beat beat = Beat.of(document);
            Seen before = seen.get(beat.name());
            int looks = before != null && before.beat().equals(beat) ? before.looks() + 1 : 0;
            now.put(beat.name(), new Seen(beat, looks, document.getList("processors", String.class)));
            if (looks > FORGOTTEN_AFTER_LOOKS) {
                members.deleteOne(beat.filter());
            }
        }
        seen = now;
    }

    private void takeOver() {
        Beat now = stored();
        if (now == null) {
            return; // Its clean stop has ended meanwhile.
        }
        if (!now.equals(predecessor)) {
            throw new NameInUse(node.name());
        }
        if (System.nanoTime() - predecessorSeen < TAKEN_OVER_AFTER.toNanos()) {
            LockSupport.parkNanos(LOOK_AT_START.toNanos());
        } else if (members.deleteOne(now.filter()).getDeletedCount() > 0) {
            tokens.release(Node.ownerOf(now.name(), now.run()));
        }
    }

    /** Whether nobody had the name. */
    private boolean insert() {
        try {
            members.insertOne(new Document("_id", node.name())
                    .append("run", node.run())
                    .append("beat", 0L)
                    .append("processors", List.copyOf(processors.get())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private @Nullable Beat stored() {
        Document document = members.find(Filters.eq("_id", node.name())).first();
        return document == null ? null : Beat.of(document);
    }

    private Bson mine() {
        return Filters.and(Filters.eq("_id", node.name()), Filters.eq("run", node.run()));
    }

    /** One moment in the life of a member. */
    private record Beat(String name, String run, long beat) {

        static Beat of(Document document) {
            return new Beat(document.getString("_id"), document.getString("run"), document.getLong("beat"));
        }

        Bson filter() {
            return Filters.and(Filters.eq("_id", name), Filters.eq("run", run), Filters.eq("beat", beat));
        }
    }

    /** @param looks since when the beat is the same */
    private record Seen(Beat beat, int looks, List<String> processors) {}
}
