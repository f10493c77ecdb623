package org.thidua.views.shared;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code {_id, version, position, keys, view}}; the view by the driver's codec for records. */
final class ViewDocumentCodec<V> implements Codec<ViewDocument<V>> {

    private final Class<ViewDocument<V>> type;
    private final Codec<V> views;

    ViewDocumentCodec(Class<ViewDocument<V>> type, Codec<V> views) {
        this.type = type;
        this.views = views;
    }

    @Override
    public void encode(BsonWriter writer, ViewDocument<V> document, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeName("_id");
        if (document.id() instanceof Long number) {
            writer.writeInt64(number);
        } else {
            writer.writeString((String) document.id());
        }
        writer.writeInt64("version", document.version());
        writer.writeInt64("position", document.position());
        if (!document.keys().isEmpty()) {
            writer.writeStartArray("keys");
            document.keys().forEach(writer::writeString);
            writer.writeEndArray();
        }
        writer.writeName("view");
        context.encodeWithChildContext(views, writer, document.view());
        writer.writeEndDocument();
    }

    @Override
    public ViewDocument<V> decode(BsonReader reader, DecoderContext context) {
        Object id = "";
        long version = 0;
        long position = 0;
        List<String> keys = new ArrayList<>();
        @Nullable V view = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> id = readId(reader);
                case "version" -> version = reader.readInt64();
                case "position" -> position = reader.readInt64();
                case "keys" -> readKeys(reader, keys);
                case "view" -> view = views.decode(reader, context);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        if (view == null) {
            throw new IllegalStateException("document " + id + " holds no view");
        }
        return new ViewDocument<>(id, version, position, keys, view);
    }

    private static void readKeys(BsonReader reader, List<String> keys) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            keys.add(reader.readString());
        }
        reader.readEndArray();
    }

    private static Object readId(BsonReader reader) {
        // Not a conditional expression: that would turn both into one type.
        if (reader.getCurrentBsonType() == BsonType.INT64) {
            return reader.readInt64();
        }
        return reader.readString();
    }

    @Override
    public Class<ViewDocument<V>> getEncoderClass() {
        return type;
    }
}
