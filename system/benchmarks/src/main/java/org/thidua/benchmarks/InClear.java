package org.thidua.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.seal.Unsealing;
import org.thidua.wire.serial.ReplayTokenSubtypes;
import org.thidua.wire.serial.WireSerializer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The service as it would be without seals: what is said about people stands in its events as bare text. */
@Configuration(proxyBeanMethods = false)
class InClear {

    private static final String BETWEEN = "\n";

    /** In place of the usual one, by its name. */
    @Bean
    @Primary
    WireSerializer serializer() {
        var bare = new SimpleModule()
                .addSerializer(Sealed.class, new Writer())
                .addDeserializer(Sealed.class, new Reader());
        Jackson3SerializerCustomizer usual = new ReplayTokenSubtypes();
        return WireSerializer.create(mapper -> {
            usual.accept(mapper);
            mapper.addModule(bare);
        });
    }

    @Bean
    @Primary
    Text textInClear() {
        return new Text();
    }

    /** Neither hides nor protects anything. */
    static final class Text implements Seals, Unsealing {

        @Override
        public <T> Sealed<T> seal(SealedField<T> field, String aggregateId, String subjectId, T value) {
            return new Sealed<>(Sealed.AES_256_GCM, "", "", written(value));
        }

        @Override
        public <T> boolean says(SealedField<T> field, String aggregateId, Sealed<T> sealed, T value) {
            return sealed.ct().equals(written(value));
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Opened<T> open(SealedField<T> field, String aggregateId, Sealed<T> sealed) {
            Object value =
                    switch (field.content()) {
                        case TEXT -> sealed.ct();
                        case TEXTS -> Arrays.asList(sealed.ct().split(BETWEEN));
                        case NUMBER -> Integer.valueOf(sealed.ct());
                    };
            return new Opened.Readable<>((T) value);
        }

        @Override
        public void forget(Collection<String> keyIds) {
            // There are none.
        }

        private static String written(Object value) {
            return value instanceof List<?> texts
                    ? String.join(BETWEEN, texts.stream().map(String::valueOf).toList())
                    : String.valueOf(value);
        }
    }

    @SuppressWarnings("rawtypes") // as Jackson knows the class
    private static final class Writer extends StdSerializer<Sealed> {
        Writer() {
            super(Sealed.class);
        }

        @Override
        public void serialize(Sealed sealed, JsonGenerator to, SerializationContext context) {
            to.writeString(sealed.ct());
        }
    }

    @SuppressWarnings("rawtypes") // as Jackson knows the class
    private static final class Reader extends StdDeserializer<Sealed> {
        Reader() {
            super(Sealed.class);
        }

        @Override
        public Sealed deserialize(JsonParser from, DeserializationContext context) {
            return new Sealed<>(Sealed.AES_256_GCM, "", "", from.getString());
        }
    }
}
