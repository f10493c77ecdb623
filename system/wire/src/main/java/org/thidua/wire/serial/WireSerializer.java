package org.thidua.wire.serial;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.thidua.messages.Events;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.EventName;

/**
 * JSON in which an event carries its logical name and revision, so that its class may be renamed or moved. Everything
 * else keeps its class name.
 *
 * <p>Two things that Axon lets pass are refused with a {@link SerializationException}: a stored name that this build
 * does not know (its event would be skipped without a word), and a metadata value that is not a string (a number or a
 * date would come back as another type).
 */
public final class WireSerializer extends Jackson3Serializer {

    private WireSerializer(Builder builder) {
        super(builder);
    }

    public static WireSerializer create() {
        return create(new ReplayTokenSubtypes());
    }

    /** @param customizer of the mapper in place of the usual {@link ReplayTokenSubtypes}, which it may apply too */
    public static WireSerializer create(Jackson3SerializerCustomizer customizer) {
        return new WireSerializer(
                builder().classLoader(WireSerializer.class.getClassLoader()).jsonMapperBuilderCustomizer(customizer));
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        if (object instanceof MetaData metaData) {
            requireStrings(metaData);
        }
        return super.serialize(object, expectedRepresentation);
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by the parent
    public SerializedType typeForClass(Class type) {
        if (type != null && Event.class.isAssignableFrom(type) && type.isAnnotationPresent(EventName.class)) {
            return new SimpleSerializedType(Events.nameOf(type), Events.revisionOf(type));
        }
        return super.typeForClass(type);
    }

    /** Events are found in the published language; loading their class by name for every row read is slow. */
    @Override
    public Class<?> classForType(SerializedType type) {
        Class<? extends Event> event = Events.BY_NAME.get(type.getName());
        if (event != null) {
            return event;
        }
        Class<?> found = super.classForType(type);
        if (UnknownSerializedType.class.equals(found)) {
            throw new SerializationException("nothing is known by the name " + type.getName() + ", revision "
                    + type.getRevision() + ": was it stored by a newer build?");
        }
        return found;
    }

    private static void requireStrings(MetaData metaData) {
        for (Map.Entry<String, ?> entry : metaData.entrySet()) {
            if (entry.getValue() != null && !(entry.getValue() instanceof String)) {
                throw new SerializationException("metadata " + entry.getKey() + " is a "
                        + entry.getValue().getClass().getName() + ", only strings travel");
            }
        }
    }
}
