package org.thidua.domain.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.RecognisedInitiative;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.nomination.InitiativeRecognised;
import org.thidua.messages.nomination.InitiativeScopeRecognised;

/** Initiatives that were recognised for one nominee, and how far they have come to reach. */
final class KnownInitiatives {

    private final Map<String, InitiativeRecognised> recognised = new TreeMap<>();
    private final Map<String, List<InitiativeScopeRecognised>> wider = new TreeMap<>();

    void recognised(InitiativeRecognised it) {
        recognised.put(it.initiativeId(), it);
    }

    void recognised(InitiativeScopeRecognised it) {
        wider.computeIfAbsent(it.initiativeId(), _ -> new ArrayList<>()).add(it);
    }

    /** As it was recognised first. */
    Optional<InitiativeRecognised> first(String initiativeId) {
        return Optional.ofNullable(recognised.get(initiativeId));
    }

    boolean isKnown(String initiativeId) {
        return recognised.containsKey(initiativeId);
    }

    boolean has(InitiativeScopeRecognised recognition) {
        return widerOf(recognition.initiativeId()).contains(recognition);
    }

    /** How far a recognised initiative reaches now. */
    Optional<InitiativeScope> scope(String initiativeId) {
        return first(initiativeId).map(it -> reached(it, id -> null).scope());
    }

    /** All of them by id, each as far as it reaches now. */
    List<RecognisedInitiative> all(Function<String, @Nullable String> usedBy) {
        return recognised.values().stream().map(it -> reached(it, usedBy)).toList();
    }

    private RecognisedInitiative reached(InitiativeRecognised first, Function<String, @Nullable String> usedBy) {
        String id = first.initiativeId();
        List<InitiativeScopeRecognised> later = widerOf(id);
        String scope = later.isEmpty() ? first.scope() : later.getLast().scope();
        int year = later.isEmpty() ? first.year() : later.getLast().year();
        return new RecognisedInitiative(id, InitiativeScope.valueOf(scope), year, usedBy.apply(id));
    }

    private List<InitiativeScopeRecognised> widerOf(String initiativeId) {
        return wider.getOrDefault(initiativeId, List.of());
    }
}
