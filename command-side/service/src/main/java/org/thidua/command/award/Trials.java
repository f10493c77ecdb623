package org.thidua.command.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.Finding;
import org.thidua.domain.nomination.Nomination;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.seal.Seals;
import org.thidua.wire.mongo.StoredTokens;

/**
 * Holds past nominations against the rows of another rule set, a draft too, and tells which findings would differ. Reads
 * aggregates as a command would and stores nothing.
 */
final class Trials {

    private final EventStore events;
    private final Catalogue catalogue;
    private final Neighbours neighbours;
    private final Seals seals;

    Trials(EventStore events, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        this.events = events;
        this.catalogue = catalogue;
        this.neighbours = neighbours;
        this.seals = seals;
    }

    /** Whether there is such a rule set. */
    boolean knows(String ruleSet) {
        return catalogue.ruleSet(ruleSet).isPresent();
    }

    /**
     * Tries a rule set.
     *
     * @param after only nominations submitted after this position
     * @param most how many to look at, at least 1
     * @throws InterruptedException when the wait for the store is broken off
     */
    Trial of(String ruleSet, long after, int most) throws InterruptedException {
        var changed = new ArrayList<Trial.Changed>();
        int examined = 0;
        int withoutRow = 0;
        long head = positionOf(events.createHeadToken());
        long at = after;
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createTailToken())) {
            while (at < head && examined < most) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                long position = positionOf(message.trackingToken());
                if (position <= after) {
                    continue;
                }
                if (position > head) {
                    break;
                }
                at = position;
                if (message.getPayloadType() != NominationSubmitted.class) {
                    continue;
                }
                var submitted = (NominationSubmitted) message.getPayload();
                if (submitted.submission() != 1) {
                    continue;
                }
                examined++;
                Optional<AwardType> own = catalogue.row(submitted.ruleRow());
                Optional<AwardType> tried = own.flatMap(row -> row(ruleSet, row.code()));
                if (own.isEmpty() || tried.isEmpty()) {
                    withoutRow++;
                } else {
                    compared(submitted.nominationId(), own.get(), tried.get()).ifPresent(changed::add);
                }
            }
        }
        return new Trial(ruleSet, examined, withoutRow, List.copyOf(changed), head, at < head ? at : null);
    }

    private Optional<AwardType> row(String ruleSet, String award) {
        return Stream.concat(catalogue.rows().stream(), catalogue.drafts().stream())
                .filter(row -> row.ruleSet().equals(ruleSet) && row.code().equals(award))
                .max(Comparator.comparing(AwardType::validFrom));
    }

    /** In a unit of work that is rolled back: what it locks is free again before the next nomination. */
    private Optional<Trial.Changed> compared(String nominationId, AwardType own, AwardType tried) {
        UnitOfWork<?> reading = DefaultUnitOfWork.startAndGet(null);
        try {
            return neighbours
                    .ask(Nomination.class, nominationId, nomination -> changed(nominationId, nomination, own, tried))
                    .flatMap(found -> found);
        } finally {
            reading.rollback();
        }
    }

    private Optional<Trial.Changed> changed(
            String nominationId, Nomination nomination, AwardType own, AwardType tried) {
        Map<String, Finding> before = byCondition(nomination.under(own, catalogue, neighbours, seals));
        Map<String, Finding> after = byCondition(nomination.under(tried, catalogue, neighbours, seals));
        var conditions = new LinkedHashSet<>(before.keySet());
        conditions.addAll(after.keySet());
        List<Trial.Difference> differences = conditions.stream()
                .map(id -> new Trial.Difference(id, result(before.get(id)), result(after.get(id))))
                .filter(it -> it.before() == null || !it.before().equals(it.after()))
                .toList();
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trial.Changed(
                        nominationId,
                        own.code(),
                        nomination.year(),
                        nomination.isSecret() ? null : nomination.nomineeId(),
                        own.row(),
                        tried.row(),
                        differences));
    }

    private static Map<String, Finding> byCondition(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(Finding::condition, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    private static @Nullable String result(@Nullable Finding finding) {
        return finding == null ? null : finding.result().name();
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return StoredTokens.positionOf(token);
    }
}
