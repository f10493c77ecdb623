package org.thidua.wire.serial;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts {@code record.award-entered} from 1 to 2: the basis stands in the event. Revision 1 was stored when nothing but
 * the merit of a year was judged, so it is read as {@code MERIT}.
 */
final class AwardEnteredKnowsBasis extends SingleEventUpcaster {

    private static final String NAME = "record.award-entered";

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().getName().equals(NAME)
                && "1".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(NAME, "2"), JsonNode.class, json -> ((ObjectNode) json).put("basis", "MERIT"));
    }
}
