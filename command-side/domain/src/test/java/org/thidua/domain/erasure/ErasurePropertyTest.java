package org.thidua.domain.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.erasure.ErasureOf.ID;
import static org.thidua.domain.erasure.ErasureOf.NOW;
import static org.thidua.domain.erasure.ErasureOf.ONE;
import static org.thidua.domain.erasure.ErasureOf.OTHER;
import static org.thidua.domain.erasure.ErasureOf.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.nomination.Dossier;
import org.thidua.domain.nomination.Nomination;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.erasure.BeginErasure;
import org.thidua.messages.erasure.ErasureBegun;
import org.thidua.messages.erasure.ErasureCancelled;
import org.thidua.messages.erasure.ErasureConfirmed;
import org.thidua.messages.erasure.ErasureRequested;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.WithdrawNomination;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Role;

/** Whatever two administrators, a nominator and the service do in whatever order. */
class ErasurePropertyTest {

    private static final Duration DELAY = RealStore.ERASURE_RULES.delay();
    private static final Actor NOMINATOR = new Actor("person:nominator", Role.NOMINATOR, Dossier.AGENCY);
    private static final Instant INTAKE = Instant.parse("2012-12-20T02:00:00Z");
    private static final int DRAFTS = 4;

    /** What somebody tries. */
    enum Act {
        REQUEST,
        CONFIRM,
        CANCEL,
        BEGIN,
        SUBMIT,
        WITHDRAW
    }

    /**
     * Somebody tries something, some hours after the last attempt.
     *
     * @param which administrator, or which draft
     */
    record Attempt(Act act, int which, int hours) {

        Command at(Instant at) {
            Actor administrator = which % 2 == 0 ? ONE : OTHER;
            String draft = "nomination:" + which;
            return switch (act) {
                case REQUEST -> ErasureOf.request(administrator, at);
                case CONFIRM -> ErasureOf.confirm(administrator, at);
                case CANCEL -> ErasureOf.cancel(administrator, at);
                case BEGIN -> ErasureOf.begin(at);
                // The catalogue of the tests ends early; the day of intake plays no part in an erasure.
                case SUBMIT -> new SubmitNomination(draft, NOMINATOR, INTAKE);
                case WITHDRAW -> new WithdrawNomination(draft, "Chuyển công tác", NOMINATOR, at);
            };
        }
    }

    @Property(tries = 120, shrinking = ShrinkingMode.BOUNDED)
    void noErasureBeginsWithoutTwoAdministratorsBeforeItsTimeOrWhileTheRecordHolds(
            @ForAll("attempts") List<Attempt> attempts) {
        try (RealStore store = theirStore()) {
            Instant now = NOW;
            for (Attempt attempt : attempts) {
                now = now.plus(Duration.ofHours(attempt.hours()));
                long begunBefore = begun(store);
                attempt(store, attempt.at(now));
                if (begun(store) > begunBefore) {
                    assertThat(attempt.act()).isEqualTo(Act.BEGIN);
                    assertThat(maySoFar(store.history(), now)).isTrue();
                }
                assertThat(begun(store)).isLessThanOrEqualTo(1);
            }
            assertThat(claimsAfterTheBeginning(store.history())).isEmpty();
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void anErasureThatNothingHoldsAndNobodyCancelsBeginsInTheEnd(@ForAll("attempts") List<Attempt> attempts) {
        try (RealStore store = theirStore()) {
            Instant now = NOW;
            for (Attempt attempt : attempts) {
                now = now.plus(Duration.ofHours(attempt.hours()));
                attempt(store, attempt.at(now));
            }
            for (int draft = 0; draft < DRAFTS; draft++) {
                store.when(new Attempt(Act.WITHDRAW, draft, 0).at(now));
            }
            store.when(ErasureOf.request(ONE, now))
                    .when(ErasureOf.confirm(ONE, now))
                    .when(ErasureOf.confirm(OTHER, now))
                    .when(ErasureOf.begin(now.plus(DELAY)));
            assertThat(begun(store)).isEqualTo(1);
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Act> acts = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Act.REQUEST, Act.CONFIRM, Act.BEGIN)),
                Tuple.of(1, Arbitraries.of(Act.CANCEL, Act.SUBMIT, Act.WITHDRAW)));
        Arbitrary<Integer> which = Arbitraries.integers().between(0, DRAFTS - 1);
        Arbitrary<Integer> hours = Arbitraries.of(0, 1, 48, 167, 168);
        return Combinators.combine(acts, which, hours).as(Attempt::new).list().ofMaxSize(25);
    }

    /** The service may try to begin what nobody has asked for yet: then there is nothing to send it to. */
    private static void attempt(RealStore store, Command command) {
        try {
            store.when(command);
        } catch (AggregateNotFoundException nobodyAskedYet) {
            assertThat(command).isInstanceOf(BeginErasure.class);
            assertThat(store.history()).noneMatch(ErasureRequested.class::isInstance);
        }
    }

    private static RealStore theirStore() {
        var store = new RealStore(SmallCatalogue.CATALOGUE)
                .given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", Dossier.AGENCY));
        for (int draft = 0; draft < DRAFTS; draft++) {
            String id = "nomination:" + draft;
            store.given(
                    Nomination.class,
                    id,
                    Dossier.drafted(id, SmallCatalogue.MAJORITY, PERSON).events());
        }
        return store;
    }

    /** The rule told once more, from the events alone. */
    private static boolean maySoFar(List<Event> history, Instant now) {
        @Nullable ErasureRequested requested = null;
        @Nullable ErasureConfirmed confirmed = null;
        Set<String> open = new HashSet<>();
        for (Event event : history) {
            switch (event) {
                case ErasureRequested it -> requested = it;
                case ErasureConfirmed it -> confirmed = it;
                case ErasureCancelled _ -> {
                    requested = null;
                    confirmed = null;
                }
                case AwardClaimed it -> open.add(it.nominationId());
                case ClaimReleased it -> open.remove(it.nominationId());
                default -> {}
            }
        }
        return requested != null
                && confirmed != null
                && !requested.requestedBy().equals(confirmed.confirmedBy())
                && !now.isBefore(confirmed.dueAt())
                && open.isEmpty();
    }

    private static List<Event> claimsAfterTheBeginning(List<Event> history) {
        int begun = history.indexOf(new ErasureBegun(ID, PERSON));
        return begun < 0
                ? List.of()
                : history.subList(begun, history.size()).stream()
                        .filter(AwardClaimed.class::isInstance)
                        .toList();
    }

    private static long begun(RealStore store) {
        return store.history().stream().filter(ErasureBegun.class::isInstance).count();
    }
}
