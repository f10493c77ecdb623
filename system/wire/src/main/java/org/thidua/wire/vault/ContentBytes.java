package org.thidua.wire.vault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.thidua.messages.seal.SealedField.Content;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How values are written before they are sealed, see {@link Content}. */
final class ContentBytes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private ContentBytes() {}

    static byte[] of(Content content, Object value) {
        return switch (content) {
            case TEXT -> ((String) value).getBytes(StandardCharsets.UTF_8);
            case TEXTS -> JSON.writeValueAsBytes(value);
            case NUMBER -> value.toString().getBytes(StandardCharsets.US_ASCII);
        };
    }

    /** A field's content decides its type, by the factories of {@link org.thidua.messages.seal.SealedField}. */
    @SuppressWarnings("unchecked")
    static <T> T read(Content content, byte[] bytes) {
        return (T)
                switch (content) {
                    case TEXT -> new String(bytes, StandardCharsets.UTF_8);
                    case TEXTS -> List.copyOf(JSON.readValue(bytes, TEXTS));
                    case NUMBER -> Integer.valueOf(new String(bytes, StandardCharsets.US_ASCII));
                };
    }
}
