package org.thidua.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.thidua.messages.ballot.BallotEvent;
import org.thidua.messages.bloc.BlocEvent;
import org.thidua.messages.council.CouncilEvent;
import org.thidua.messages.election.ElectionEvent;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.ErasureEvent;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.messages.pledge.PledgeEvent;
import org.thidua.messages.quota.QuotaEvent;
import org.thidua.messages.register.AgencyEvent;
import org.thidua.messages.register.CollectiveEvent;
import org.thidua.messages.register.PersonEvent;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.EventName;

/** All events of the published language, found through the sealed interfaces of the features. */
public final class Events {

    private static final List<Class<? extends Event>> FEATURES = List.of(
            AgencyEvent.class,
            PersonEvent.class,
            CollectiveEvent.class,
            BlocEvent.class,
            CouncilEvent.class,
            NominationEvent.class,
            RecordEvent.class,
            QuotaEvent.class,
            BallotEvent.class,
            PledgeEvent.class,
            ElectionEvent.class,
            ErasureEvent.class,
            DestroyedKeysEvent.class);

    /** Every event record, in the order of the features. */
    @SuppressWarnings("unchecked")
    public static final List<Class<? extends Event>> ALL = FEATURES.stream()
            .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()))
            .<Class<? extends Event>>map(type -> (Class<? extends Event>) type)
            .toList();

    /** Event records by logical name. */
    public static final Map<String, Class<? extends Event>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Events::nameOf, Function.identity()));

    private Events() {}

    /**
     * The logical name an event is stored under.
     *
     * @throws IllegalArgumentException when the type carries none
     */
    public static String nameOf(Class<?> type) {
        EventName name = type.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalArgumentException(type + " has no @EventName");
        }
        return name.value();
    }

    /**
     * The current revision of an event.
     *
     * @throws IllegalArgumentException when the type carries none
     */
    public static String revisionOf(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalArgumentException(type + " has no @Revision");
        }
        return revision.value();
    }
}
