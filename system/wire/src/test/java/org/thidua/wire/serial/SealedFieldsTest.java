package org.thidua.wire.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thidua.messages.Events;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.Event;

/** Every sealed component of an event has its place, named like it; the place is part of every seal ever made. */
class SealedFieldsTest {

    static Stream<Class<? extends Event>> events() {
        return Events.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void sealedComponentsAndPlacesAreTheSame(Class<? extends Event> event) throws IllegalAccessException {
        var components = new TreeMap<String, String>();
        for (RecordComponent component : event.getRecordComponents()) {
            if (component.getType() == Sealed.class) {
                components.put(component.getName(), content(component.getGenericType()));
            }
        }

        var places = new TreeMap<String, String>();
        for (SealedField<?> field : fieldsOf(event)) {
            assertThat(field.event()).isEqualTo(Events.nameOf(event));
            places.put(field.path(), field.content().name());
        }

        assertThat(places).isEqualTo(components);
    }

    private static String content(Type sealed) {
        String value = ((ParameterizedType) sealed).getActualTypeArguments()[0].getTypeName();
        return Map.of(
                        "java.lang.String", "TEXT",
                        "java.util.List<java.lang.String>", "TEXTS",
                        "java.lang.Integer", "NUMBER")
                .getOrDefault(value, value);
    }

    private static List<SealedField<?>> fieldsOf(Class<?> event) throws IllegalAccessException {
        List<SealedField<?>> found = new ArrayList<>();
        for (Field field : Arrays.stream(event.getDeclaredFields())
                .filter(it -> Modifier.isStatic(it.getModifiers()) && it.getType() == SealedField.class)
                .toList()) {
            found.add((SealedField<?>) field.get(null));
        }
        return found;
    }
}
