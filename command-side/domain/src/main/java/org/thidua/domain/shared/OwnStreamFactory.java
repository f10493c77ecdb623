package org.thidua.domain.shared;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/**
 * Builds an aggregate from events of its own type only. A store finds events by id alone, so without this the id of an
 * agency, sent where a nomination is expected, would load the agency's events into a nomination.
 */
public final class OwnStreamFactory<A extends EventSourced> extends GenericAggregateFactory<A> {

    /** @param configuration which knows what the handlers of the type are given */
    public OwnStreamFactory(Class<A> type, Configuration configuration) {
        super(AnnotatedAggregateMetaModelFactory.inspectAggregate(
                type, configuration.parameterResolverFactory(), configuration.handlerDefinition(type)));
    }

    /** @throws AggregateNotFoundException when the events are those of another type of aggregate */
    @Override
    @SuppressWarnings("rawtypes") // as declared by the framework
    protected A doCreateAggregate(String id, DomainEventMessage firstEvent) {
        if (!getAggregateType().getSimpleName().equals(firstEvent.getType())) {
            throw new AggregateNotFoundException(id, "is a " + firstEvent.getType());
        }
        return super.doCreateAggregate(id, firstEvent);
    }
}
