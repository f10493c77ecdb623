package org.thidua.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.ballot.Places.recount;
import static org.thidua.domain.quota.Quotas.AGENCY;
import static org.thidua.domain.quota.Quotas.FIFTEEN;
import static org.thidua.domain.quota.Quotas.YEAR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.quota.Quotas;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.quota.BaseCorrectionReason;
import org.thidua.messages.quota.CorrectQuotaBase;
import org.thidua.messages.quota.FreezeQuotaBase;
import org.thidua.messages.quota.PlaceReleased;
import org.thidua.messages.quota.PlaceTaken;
import org.thidua.messages.quota.QuotaBaseCorrected;
import org.thidua.messages.quota.QuotaBaseFrozen;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** Whatever is frozen, corrected, opened, refused and repeated: no place is ever taken beyond the allowance. */
class PlacesPropertyTest {

    private static final String LEDGER = Quotas.ledger(FIFTEEN);
    private static final Actor APPRAISER = new Actor("person:appraiser", Role.APPRAISER, null);

    enum Act {
        FREEZE,
        CORRECT,
        OPEN,
        FAIL,
        REFUSE,
        AWARD,
        REPEAT
    }

    /** @param number a base, how many nominations, or which ballot */
    record Step(Act act, int number) {}

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void neverMoreTakenThanAllowedAtThatMoment(@ForAll("steps") List<Step> steps) {
        try (RealStore store = Places.store()) {
            store.given(Agency.class, AGENCY, new AgencyRegistered(AGENCY, "a", "Cơ quan"));
            var opened = new ArrayList<String[]>();
            int nominations = 0;
            Command last = null;
            for (Step step : steps) {
                List<Command> commands;
                switch (step.act()) {
                    case FREEZE ->
                        commands = List.of(new FreezeQuotaBase(
                                LEDGER, AGENCY, FIFTEEN, YEAR, step.number(), "1/QĐ", APPRAISER, CouncilOf.NOW));
                    case CORRECT ->
                        commands = ledgerExists(store)
                                ? List.of(new CorrectQuotaBase(
                                        LEDGER,
                                        step.number(),
                                        BaseCorrectionReason.APPEAL,
                                        "2/QĐ",
                                        APPRAISER,
                                        CouncilOf.NOW))
                                : List.of();
                    case OPEN -> {
                        String[] items = new String[1 + step.number() % 3];
                        for (int i = 0; i < items.length; i++) {
                            items[i] = Places.ready(store, FIFTEEN, nominations++);
                        }
                        commands = List.of(Places.ballot(store, "b" + opened.size(), items));
                        opened.add(items);
                    }
                    case FAIL -> commands = ending(opened, step.number(), VoteOutcome.FAILED, null);
                    case REFUSE -> commands = ending(opened, step.number(), VoteOutcome.PASSED, false);
                    case AWARD -> commands = ending(opened, step.number(), VoteOutcome.PASSED, true);
                    case REPEAT -> commands = last == null ? List.of() : List.of(last);
                    default -> throw new IllegalStateException();
                }
                for (Command command : commands) {
                    boolean again = command == last;
                    List<Event> before = store.history();
                    store.when(command);
                    holds(store, command, before, again);
                    last = command;
                }
            }
        }
    }

    /** Reckons from the history alone. */
    private static void holds(RealStore store, Command command, List<Event> before, boolean again) {
        List<Event> history = store.history();
        int allowed = 0;
        var taken = new HashMap<String, Boolean>();
        for (Event event : history) {
            switch (event) {
                case QuotaBaseFrozen it -> allowed = floorOf15Percent(it.base());
                case QuotaBaseCorrected it -> {
                    allowed = floorOf15Percent(it.base());
                    assertThat(it.places()).isEqualTo(allowed);
                    assertThat(it.taken()).isEqualTo(taken.size());
                }
                case PlaceTaken it -> {
                    assertThat(taken.put(it.nominationId(), true))
                            .as("no place twice")
                            .isNull();
                    assertThat(it.taken()).isEqualTo(taken.size()).isLessThanOrEqualTo(allowed);
                    assertThat(it.places()).isEqualTo(allowed);
                }
                case PlaceReleased it -> {
                    assertThat(taken.remove(it.nominationId()))
                            .as("only what is taken")
                            .isTrue();
                    assertThat(it.taken()).isEqualTo(taken.size());
                    assertThat(it.places()).isEqualTo(allowed);
                }
                default -> {}
            }
        }
        assertThat(recount(history, LEDGER)).isEqualTo(taken.size());
        if (again) {
            assertThat(history).as("%s again", command).hasSameSizeAs(before);
        }
        if (store.refusal() != null && store.refusal().code() == RejectionCode.QUOTA_EXHAUSTED) {
            int wanted = Integer.parseInt(String.valueOf(store.refusal().facts().get("wanted")));
            assertThat(taken.size() + wanted).as("refused with places left").isGreaterThan(allowed);
        }
    }

    private static int floorOf15Percent(int base) {
        return base * 15 / 100;
    }

    private static boolean ledgerExists(RealStore store) {
        return store.history().stream().anyMatch(QuotaBaseFrozen.class::isInstance);
    }

    /** The vote on the first item of some ballot, and what the head makes of it. */
    private static List<Command> ending(
            List<String[]> opened, int which, VoteOutcome outcome, @Nullable Boolean award) {
        if (opened.isEmpty()) {
            return List.of();
        }
        int ballot = which % opened.size();
        String nomination = opened.get(ballot)[0];
        Command vote = Places.voted(nomination, "b" + ballot, outcome, FIFTEEN);
        return award == null ? List.of(vote) : List.of(vote, Places.decided(nomination, award));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Act> acts = Arbitraries.frequency(
                Tuple.of(2, Act.FREEZE),
                Tuple.of(2, Act.CORRECT),
                Tuple.of(6, Act.OPEN),
                Tuple.of(3, Act.FAIL),
                Tuple.of(2, Act.REFUSE),
                Tuple.of(2, Act.AWARD),
                Tuple.of(2, Act.REPEAT));
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 60);
        return Combinators.combine(acts, numbers)
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }
}
