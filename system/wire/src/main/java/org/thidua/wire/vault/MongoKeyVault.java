package org.thidua.wire.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;

/**
 * A vault in a MongoDB database of its own, for several nodes. Collections: {@code keys}, one document for each key,
 * wrapped; {@code destroyed}, the ids of those that are gone; {@code people}, whose keys were destroyed; {@code secrets}.
 *
 * <p>A unique index makes two nodes agree on one key. A destruction first says that the person is gone and then looks for
 * keys; who makes a key looks afterwards whether the person is gone: one of the two always sees the other.
 *
 * <p>Reads and writes must concern a majority of the replica set, as those of the database given to it do.
 */
public final class MongoKeyVault implements MovableVault {

    private static final String SUBJECT = "subject";
    private static final String PURPOSE = "purpose";
    private static final String VERSION = "version";
    private static final String WRAPPED = "wrapped";

    /** Less than what {@link #forgetsWithin} promises: a key is in the cache a little after it was read. */
    private static final Duration HELD = Duration.ofSeconds(20);

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private record Use(String subjectId, Purpose purpose) {}

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> destroyed;
    private final MongoCollection<Document> people;
    private final MongoCollection<Document> secrets;
    private final String name;
    private final Runnable whenClosed;
    private final KeyWrap wrap;
    private final OpenKeys<String> open = OpenKeys.ofOneOfMany(HELD);
    private final OpenKeys<Use> inUse = OpenKeys.ofOneOfMany(HELD);

    private MongoKeyVault(MongoDatabase database, MasterKey master, Runnable whenClosed) {
        keys = database.getCollection("keys");
        destroyed = database.getCollection("destroyed");
        people = database.getCollection("people");
        secrets = database.getCollection("secrets");
        name = database.getName();
        this.whenClosed = whenClosed;
        keys.createIndex(Indexes.ascending(SUBJECT, PURPOSE, VERSION), new IndexOptions().unique(true));
        destroyed.createIndex(Indexes.ascending(SUBJECT));
        wrap = wrapOf(master);
    }

    /**
     * Opens the vault in a database; makes it when there is none.
     *
     * @param whenClosed run once, when the vault is closed
     * @throws VaultUnusable when the master key is missing, open to others, or another one, or when nothing is there to
     *     tell that
     */
    public static MongoKeyVault open(MongoDatabase database, MasterKey master, Runnable whenClosed) {
        return new MongoKeyVault(database, master, whenClosed);
    }

    @Override
    public DataKey keyFor(String subjectId, Purpose purpose) {
        return inUse.get(new Use(subjectId, purpose), () -> currentKey(subjectId, purpose));
    }

    @Override
    public Found find(String kid) {
        DataKey cached = open.get(kid);
        if (cached != null) {
            return new Found.Usable(cached);
        }
        Document key = keys.find(eq(kid)).first();
        if (key != null && key.containsKey(WRAPPED)) {
            return new Found.Usable(open.get(kid, () -> unwrapped(key)));
        }
        return key != null || destroyed.find(eq(kid)).first() != null ? new Found.Destroyed() : new Found.Unknown();
    }

    @Override
    public List<String> keysOf(String subjectId) {
        Set<String> kids = new LinkedHashSet<>(idsIn(keys, eq(SUBJECT, subjectId)));
        kids.addAll(idsIn(destroyed, eq(SUBJECT, subjectId)));
        return List.copyOf(kids);
    }

    @Override
    public List<String> destroy(String subjectId) {
        people.updateOne(eq(subjectId), set("gone", true), UPSERT);
        List<String> kids = keysOf(subjectId);
        kids.forEach(kid -> destroyKey(kid, subjectId));
        forget(kids);
        return kids;
    }

    @Override
    public boolean destroy(String subjectId, Collection<String> kids) {
        if (areGone(subjectId, new HashSet<>(kids))) {
            return false;
        }
        destroy(subjectId);
        kids.forEach(kid -> destroyKey(kid, subjectId));
        forget(kids);
        return true;
    }

    @Override
    public void forget(Collection<String> kids) {
        open.forget(kids);
        inUse.forget(kids);
    }

    @Override
    public Duration forgetsWithin() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean isEmpty() {
        return keys.find().first() == null
                && people.find().first() == null
                && destroyed.find().first() == null;
    }

    @Override
    public byte[] secret(String name) {
        Binary made = new Binary(wrap.wrapSecret(AesKeys.random(), name));
        return wrap.unwrapSecret(agreedOn(name, made).getData(), name);
    }

    // --- to and from other vaults

    @Override
    public void entries(Consumer<VaultEntry> reader) {
        secrets.find(eq(VaultText.CHECK)).map(MongoKeyVault::secretEntry).forEach(reader);
        for (Document secret : secrets.find()) {
            if (VaultText.travels(secret.getString("_id"))) {
                reader.accept(secretEntry(secret));
            }
        }
        keys.find().map(MongoKeyVault::keyEntry).forEach(reader);
        people.find().forEach(gone -> reader.accept(new VaultEntry.GonePerson(gone.getString("_id"))));
        destroyed.find().forEach(gone -> {
            if (keys.find(eq(gone.getString("_id"))).first() == null) {
                reader.accept(new VaultEntry.GoneKey(gone.getString("_id"), gone.getString(SUBJECT)));
            }
        });
    }

    @Override
    public Optional<VaultEntry> held(VaultEntry other) {
        return switch (other) {
            case VaultEntry.Check check -> found(secrets, VaultText.CHECK).map(MongoKeyVault::secretEntry);
            case VaultEntry.Secret secret -> found(secrets, secret.name()).map(MongoKeyVault::secretEntry);
            case VaultEntry.Key key -> found(keys, key.kid()).map(MongoKeyVault::keyEntry);
            case VaultEntry.GonePerson gone -> found(people, gone.subjectId()).map(person -> gone);
            case VaultEntry.GoneKey gone ->
                found(destroyed, gone.kid()).map(key -> new VaultEntry.GoneKey(gone.kid(), key.getString(SUBJECT)));
        };
    }

    @Override
    public void add(List<VaultEntry> entries) {
        for (VaultEntry entry : entries) {
            switch (entry) {
                case VaultEntry.Secret(String name, String wrapped) ->
                    secrets.insertOne(new Document("_id", name).append(WRAPPED, binary(wrapped)));
                case VaultEntry.Key(String kid, String subjectId, Purpose purpose, var wrapped) -> {
                    Document key = keyDocument(kid, subjectId, purpose);
                    keys.insertOne(wrapped == null ? key : key.append(WRAPPED, binary(wrapped)));
                }
                case VaultEntry.GonePerson(String subjectId) -> destroy(subjectId);
                case VaultEntry.GoneKey(String kid, String subjectId) -> destroy(subjectId, List.of(kid));
                case VaultEntry.Check check -> throw new IllegalArgumentException("a vault has its own check");
            }
        }
    }

    private static Optional<Document> found(MongoCollection<Document> collection, String id) {
        return Optional.ofNullable(collection.find(eq(id)).first());
    }

    private static VaultEntry secretEntry(Document secret) {
        String wrapped = VaultText.of(secret.get(WRAPPED, Binary.class).getData());
        String name = secret.getString("_id");
        return name.equals(VaultText.CHECK) ? new VaultEntry.Check(wrapped) : new VaultEntry.Secret(name, wrapped);
    }

    private static VaultEntry keyEntry(Document key) {
        Binary wrapped = key.get(WRAPPED, Binary.class);
        return new VaultEntry.Key(
                key.getString("_id"),
                key.getString(SUBJECT),
                Purpose.valueOf(key.getString(PURPOSE)),
                wrapped == null ? null : VaultText.of(wrapped.getData()));
    }

    private static Binary binary(String wrapped) {
        return new Binary(VaultText.bytes(wrapped));
    }

    private static Document keyDocument(String kid, String subjectId, Purpose purpose) {
        return new Document("_id", kid)
                .append(SUBJECT, subjectId)
                .append(PURPOSE, purpose.name())
                .append(VERSION, KeyIds.versionOf(kid));
    }

    @Override
    public void close() {
        whenClosed.run();
    }

    private KeyWrap wrapOf(MasterKey master) {
        // In this order: the node that makes the vault writes the check value first.
        boolean holds = !isEmpty() || secrets.find().first() != null;
        boolean isNew = secrets.find(eq(VaultText.CHECK)).first() == null;
        if (isNew && holds) {
            throw new VaultUnusable("The vault database " + name + " holds something, but not what its master key is"
                    + " checked with: restore all of its collections from one copy.");
        }
        var wrapping = new KeyWrap(isNew ? master.forNewVault() : master.ofVault());
        Binary check = agreedOn(VaultText.CHECK, new Binary(wrapping.wrapSecret(AesKeys.random(), VaultText.CHECK)));
        if (!wrapping.fits(check.getData(), VaultText.CHECK)) {
            throw new VaultUnusable("The master key " + master
                    + " is not the one of this vault: give every node the one" + " that was made with it.");
        }
        return wrapping;
    }

    /** What is kept under a name: this, unless another node was first. */
    private Binary agreedOn(String name, Binary wrapped) {
        for (int attempt = 0; ; attempt++) {
            Document kept = secrets.find(eq(name)).first();
            if (kept != null) {
                return kept.get(WRAPPED, Binary.class);
            }
            if (attempt > 0) {
                throw new IllegalStateException("the vault has " + name + " and does not show it");
            }
            insert(secrets, new Document("_id", name).append(WRAPPED, wrapped));
        }
    }

    private DataKey currentKey(String subjectId, Purpose purpose) {
        refuseGone(subjectId);
        Document key = latest(subjectId, purpose);
        if (key == null) {
            make(subjectId, purpose);
            key = latest(subjectId, purpose);
        }
        if (isGone(subjectId)) {
            destroy(subjectId); // It may have been made after the destruction had looked for keys.
            refuseGone(subjectId);
        }
        if (key == null || !key.containsKey(WRAPPED)) {
            throw new IllegalStateException("the key of " + subjectId + " is gone, and the vault does not say why");
        }
        return unwrapped(key);
    }

    private void make(String subjectId, Purpose purpose) {
        String kid = KeyIds.next();
        byte[] wrapped = wrap.wrapKey(AesKeys.random(), kid, subjectId, purpose);
        insert(keys, keyDocument(kid, subjectId, purpose).append(WRAPPED, new Binary(wrapped)));
    }

    private @Nullable Document latest(String subjectId, Purpose purpose) {
        return keys.find(and(eq(SUBJECT, subjectId), eq(PURPOSE, purpose.name())))
                .sort(Sorts.descending(VERSION))
                .first();
    }

    private void refuseGone(String subjectId) {
        if (isGone(subjectId)) {
            throw Rejected.because(RejectionCode.PERSON_ERASED, "subject", subjectId);
        }
    }

    private boolean isGone(String subjectId) {
        return people.find(eq(subjectId)).first() != null;
    }

    /** Looks into all three: a copy may have been taken of one collection before and of another after a destruction. */
    private boolean areGone(String subjectId, Set<String> kids) {
        return isGone(subjectId)
                && destroyed.countDocuments(in("_id", kids)) == kids.size()
                && keys.find(and(or(eq(SUBJECT, subjectId), in("_id", kids)), exists(WRAPPED)))
                                .first()
                        == null;
    }

    private void destroyKey(String kid, String subjectId) {
        destroyed.updateOne(eq(kid), setOnInsert(SUBJECT, subjectId), UPSERT);
        keys.updateOne(eq(kid), unset(WRAPPED));
    }

    private DataKey unwrapped(Document key) {
        return wrap.unwrapKey(
                key.get(WRAPPED, Binary.class).getData(),
                key.getString("_id"),
                key.getString(SUBJECT),
                Purpose.valueOf(key.getString(PURPOSE)));
    }

    private static List<String> idsIn(MongoCollection<Document> collection, Bson filter) {
        return collection.find(filter).map(found -> found.getString("_id")).into(new ArrayList<>());
    }

    private static void insert(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Another node was first; whoever asks reads what that one wrote.
        }
    }
}
