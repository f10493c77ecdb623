package org.thidua.wire.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;

class WireSerializerTest {

    private final WireSerializer serializer = WireSerializer.create();

    @Test
    void anEventIsStoredUnderItsLogicalNameAndRevision() {
        assertThat(serializer.typeForClass(AgencyRegistered.class))
                .isEqualTo(new SimpleSerializedType("agency.registered", "1"));
        assertThat(serializer.classForType(new SimpleSerializedType("agency.registered", "1")))
                .isEqualTo(AgencyRegistered.class);
    }

    @Test
    void everythingElseKeepsItsClassName() {
        assertThat(serializer.typeForClass(Accepted.class).getName()).isEqualTo(Accepted.class.getName());

        Rejection rejection = Rejection.of(RejectionCode.NOT_FOUND, "id", "agency:99");
        Rejection back = serializer.deserialize(serializer.serialize(rejection, byte[].class));

        assertThat(back).isEqualTo(rejection);
    }

    @Test
    void aNameThatNobodyKnowsIsAnErrorAndNotASkippedEvent() {
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("agency.renamed", "1")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("agency.renamed");
    }

    @Test
    void metadataOfStringsIsReadBack() {
        MetaData metaData = MetaData.from(Map.of("actor", "person:cb-07", "note", "Khối trưởng"));

        MetaData back = serializer.deserialize(serializer.serialize(metaData, byte[].class));

        assertThat(back).isEqualTo(metaData);
    }

    @Test
    void metadataThatIsNotAStringIsRefused() {
        assertThatThrownBy(() -> serializer.serialize(MetaData.with("version", 7L), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("version");
    }
}
