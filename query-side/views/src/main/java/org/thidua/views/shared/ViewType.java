package org.thidua.views.shared;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Unsealing;
import org.thidua.messages.shared.Event;

/**
 * One kind of view: which events make it, under which key it is kept, and the fold.
 *
 * @param name of its collection, also in the API
 * @param processor that keeps it
 * @param events it is folded from
 * @param shape of the view
 * @param key of the document an event belongs to
 * @param perAggregate whether a document shows an aggregate, and not an event
 * @param fold that makes it
 */
public record ViewType<E extends Event, V>(
        String name,
        String processor,
        Class<E> events,
        Class<V> shape,
        Function<Facts, Object> key,
        boolean perAggregate,
        Fold<E, V> fold) {

    /** A view with one document per aggregate. */
    public static <E extends Event, V> ViewType<E, V> perAggregate(
            String name, String processor, Class<E> events, Class<V> shape, Fold<E, V> fold) {
        return new ViewType<>(name, processor, events, shape, Facts::subject, true, fold);
    }

    /** A view with one document per event. */
    public static <E extends Event, V> ViewType<E, V> perEvent(
            String name, String processor, Class<E> events, Class<V> shape, Fold<E, V> fold) {
        return new ViewType<>(name, processor, events, shape, Facts::position, false, fold);
    }

    /**
     * The document after an event. An event that is in it already, delivered again after a crash, changes nothing:
     * told by the number within the aggregate.
     *
     * @throws IllegalStateException when an event between is missing
     */
    public ViewDocument<V> after(@Nullable ViewDocument<V> before, Event event, Facts facts) {
        if (before != null && facts.sequence() <= before.version()) {
            return before;
        }
        if (before != null && facts.sequence() > before.version() + 1) {
            throw new IllegalStateException(name + " of " + facts.subject() + " stands at " + before.version()
                    + " and was given event " + facts.sequence());
        }
        V view = fold.fold(before == null ? null : before.view(), events.cast(event), facts);
        List<String> keys = facts.reading().keys();
        return new ViewDocument<>(
                key.apply(facts),
                facts.sequence(),
                facts.position(),
                before == null ? keys : joined(before.keys(), keys),
                view);
    }

    /**
     * The document of an aggregate as its events say it now, when some of its seals may not open any more.
     *
     * @param held its version and position are kept
     * @throws IllegalStateException when the store does not have its events
     */
    public ViewDocument<V> anew(ViewDocument<V> held, EventStore events, Unsealing unsealing) {
        @Nullable ViewDocument<V> document = null;
        Iterator<? extends DomainEventMessage<?>> stream =
                events.readEvents((String) held.id()).asStream().iterator();
        while (stream.hasNext() && (document == null || document.version() < held.version())) {
            DomainEventMessage<?> message = stream.next();
            document = after(document, (Event) message.getPayload(), Facts.of(message, held.position(), unsealing));
        }
        if (document == null || document.version() != held.version()) {
            throw new IllegalStateException("the events of " + held.id() + " up to " + held.version() + " are missing");
        }
        return document;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return others.isEmpty()
                ? some
                : Stream.concat(some.stream(), others.stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Where the live documents are. */
    public MongoCollection<ViewDocument<V>> in(MongoDatabase database) {
        return in(database, name);
    }

    /** A collection of another name for documents of this kind. */
    @SuppressWarnings("unchecked")
    public MongoCollection<ViewDocument<V>> in(MongoDatabase database, String collection) {
        Class<ViewDocument<V>> document = (Class<ViewDocument<V>>) (Class<?>) ViewDocument.class;
        var codec =
                new ViewDocumentCodec<>(document, database.getCodecRegistry().get(shape));
        return database.getCollection(collection, document)
                .withCodecRegistry(
                        CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec), database.getCodecRegistry()));
    }

    /** The view as it would be read back from the store, where instants end at the millisecond. */
    public V asStored(V view, MongoDatabase database) {
        Codec<V> codec = database.getCodecRegistry().get(shape);
        var document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document), view, EncoderContext.builder().build());
        return codec.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
