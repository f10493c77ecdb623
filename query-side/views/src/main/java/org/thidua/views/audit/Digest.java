package org.thidua.views.audit;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.thidua.views.shared.ViewDocument;

/** SHA-256 over documents in one written form; their order is the caller's. */
final class Digest<V> {

    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final Codec<ViewDocument<V>> codec;
    private final MessageDigest sum;

    Digest(MongoCollection<ViewDocument<V>> collection) {
        codec = collection.getCodecRegistry().get(collection.getDocumentClass());
        sum = sha256();
    }

    /** One digest over several, in their order. */
    static String of(List<String> digests) {
        return HexFormat.of()
                .formatHex(sha256().digest(String.join("\n", digests).getBytes(StandardCharsets.UTF_8)));
    }

    void add(ViewDocument<V> document) {
        sum.update((says(document) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The document in its one written form. */
    String says(ViewDocument<V> document) {
        var written = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(written),
                document,
                EncoderContext.builder().build());
        return written.toJson(CANONICAL);
    }

    String hex() {
        return HexFormat.of().formatHex(sum.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
