package org.thidua.wire.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.register.AgencyRegistered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTest {

    /** As if revision 0 had called the name a title. */
    private static final byte[] OLD = """
            {"agencyId": "agency:co-quan-07", "code": "co-quan-07", "title": "Cơ quan 07"}
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void aStepOfTheChainIsAppliedToTheRevisionItIsFor() {
        var chain = new EventUpcasterChain(List.of(new TitleBecameName()));

        var event = Contracts.read(OLD, "agency.registered", "0", chain, WireSerializer.create());

        assertThat(event).isEqualTo(new AgencyRegistered("agency:co-quan-07", "co-quan-07", "Cơ quan 07"));
    }

    @Test
    void anEventOfTheCurrentRevisionPassesTheChainUntouched() {
        var chain = new EventUpcasterChain(List.of(new TitleBecameName()));
        var file = Contracts.current("agency.registered");

        var event = Contracts.read(file.json(), file, chain, WireSerializer.create());

        assertThat(event).isEqualTo(Contracts.read(file.json(), file, Upcasters.chain(), WireSerializer.create()));
    }

    /** The basis is in the event since revision 2; until then nothing but merit was judged. */
    @Test
    void anAwardThatWasEnteredWithoutABasisIsOneOfMerit() {
        var file = Contracts.files().stream()
                .filter(it -> it.path().equals("record.award-entered/1.json"))
                .findFirst()
                .orElseThrow();

        var event = Contracts.read(file.json(), file, Upcasters.chain(), WireSerializer.create());

        assertThat(event).isInstanceOfSatisfying(AwardEntered.class, it -> assertThat(it.basis())
                .isEqualTo("MERIT"));
    }

    private static final class TitleBecameName extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().getName().equals("agency.registered")
                    && "0".equals(event.getType().getRevision());
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("agency.registered", "1"), JsonNode.class, TitleBecameName::renamed);
        }

        private static JsonNode renamed(JsonNode json) {
            ObjectNode object = (ObjectNode) json;
            object.set("name", object.remove("title"));
            return object;
        }
    }
}
