package org.thidua.wire.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection as the events of one batch change them: read together at the beginning, changed in
 * memory, written together at the end. Not safe for use by several threads; a batch has one.
 *
 * @param <D> what a document is read into and written from
 */
public final class BatchDocuments<D> {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<D> collection;
    private final Map<Object, D> documents = new HashMap<>();
    private final Set<Object> read = new HashSet<>();
    private final Set<Object> changed = new LinkedHashSet<>();

    public BatchDocuments(MongoCollection<D> collection) {
        this.collection = collection;
    }

    /** Reads documents in one go, those not read yet. */
    public void prefetch(Collection<?> ids, Function<D, Object> idOf) {
        List<Object> unread =
                ids.stream().<Object>map(id -> id).filter(read::add).toList();
        if (!unread.isEmpty()) {
            collection
                    .find(Filters.in("_id", unread))
                    .forEach(document -> documents.put(idOf.apply(document), document));
        }
    }

    /** The document as the batch has left it so far; nothing when there is none. */
    public @Nullable D get(Object id) {
        if (read.add(id)) {
            D stored = collection.find(byId(id)).first();
            if (stored != null) {
                documents.put(id, stored);
            }
        }
        return documents.get(id);
    }

    /**
     * The documents that match, as the batch has left them so far.
     *
     * @param stored finds them in the store
     * @param test finds them in memory; admits none that {@code stored} does not find
     * @param idOf the {@code _id} of a document
     */
    public List<D> matching(Bson stored, Predicate<D> test, Function<D, Object> idOf) {
        collection.find(stored).forEach(document -> {
            if (read.add(idOf.apply(document))) {
                documents.put(idOf.apply(document), document);
            }
        });
        return documents.values().stream().filter(test).toList();
    }

    /** Creates or replaces a document. */
    public void put(Object id, D document) {
        read.add(id);
        documents.put(id, document);
        changed.add(id);
    }

    /** Removes a document, also one that does not exist. */
    public void remove(Object id) {
        read.add(id);
        documents.remove(id);
        changed.add(id);
    }

    /**
     * Writes what has changed in one bulk, in the order in which it was changed first: who reads the history meanwhile
     * sees a beginning of the batch and nothing behind a hole.
     */
    public List<Written> flush() {
        if (changed.isEmpty()) {
            return List.of();
        }
        List<WriteModel<D>> writes = new ArrayList<>(changed.size());
        List<Written> written = new ArrayList<>(changed.size());
        String name = collection.getNamespace().getCollectionName();
        for (Object id : changed) {
            D document = documents.get(id);
            writes.add(
                    document == null
                            ? new DeleteOneModel<>(byId(id))
                            : new ReplaceOneModel<>(byId(id), document, UPSERT));
            written.add(new Written(name, id, document));
        }
        collection.bulkWrite(writes, new BulkWriteOptions().ordered(true));
        changed.clear();
        return written;
    }

    private static Bson byId(Object id) {
        return Filters.eq("_id", id);
    }
}
