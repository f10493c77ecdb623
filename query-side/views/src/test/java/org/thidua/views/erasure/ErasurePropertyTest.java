package org.thidua.views.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.election.ElectionCalled;
import org.thidua.messages.election.RoundOpened;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.shared.Event;
import org.thidua.views.Views;
import org.thidua.views.shared.LiveViews;
import org.thidua.views.shared.Rebuilds;
import org.thidua.views.shared.SealedEvents;

/**
 * Several people about whom things are said, in any order, some of whom are erased in between: nothing that was said of
 * these is anywhere in the document store, what was said of the others is, and rebuilt views equal the live ones.
 */
class ErasurePropertyTest {

    private static final int PEOPLE = 4;
    private static final int SEGMENTS = 4;
    private static final String BALLOT = "ballot:1";
    private static final String ELECTION = "election:b:2013";

    /** What can be said about a person. */
    enum Act {
        EDIT,
        EVIDENCE,
        RETURN,
        APPRAISE,
        WITHDRAW,
        RECUSE,
        OBJECT,
        ERASE
    }

    /** Something is said about one of the people. */
    record Step(Act act, int person) {}

    /** A history at work: every text in it is unlike every other. */
    private static final class Telling {
        private final LiveViews views;
        private final SealedEvents about;
        private final Map<Integer, List<String>> said = new HashMap<>();
        private final Set<Integer> erased = new HashSet<>();
        private final Map<String, Long> stored = new HashMap<>();
        private int texts;

        Telling(LiveViews views) {
            this.views = views;
            about = views.about();
            store(BALLOT, new BallotDrafted(BALLOT, "council:hd", "ROLL_CALL", List.of(), null));
            store(BALLOT, new BallotOpened(BALLOT, "council:hd", 1, 4, 4, Instant.EPOCH, null));
            store(ELECTION, new ElectionCalled(ELECTION, "bloc:b", 2013, "CHAIR", "ACCLAMATION"));
            store(ELECTION, new RoundOpened(ELECTION, 1, "ACCLAMATION", List.of(), 4, 4, Instant.EPOCH));
            for (int one = 0; one < PEOPLE; one++) {
                store(id(one), about.registered(id(one), text(one), text(one), null, "agency:1"));
                store(dossier(one), about.drafted(dossier(one), id(one), "agency:1", text(one), text(one)));
            }
        }

        /** Of somebody who has been erased nothing can be said any more. */
        void take(Step step) {
            int one = step.person();
            if (erased.contains(one)) {
                return;
            }
            String id = id(one);
            String dossier = dossier(one);
            switch (step.act()) {
                case EDIT -> store(dossier, about.edited(dossier, id, text(one), text(one)));
                case EVIDENCE -> store(dossier, about.evidence(dossier, id, text(one)));
                case RETURN -> store(dossier, about.returned(dossier, id, text(one), text(one)));
                case APPRAISE -> store(dossier, about.appraised(dossier, id, text(one)));
                case WITHDRAW -> store(dossier, about.withdrawn(dossier, id, text(one)));
                case RECUSE -> store(BALLOT, about.recused(BALLOT, id, dossier, text(one)));
                case OBJECT -> store(ELECTION, about.objected(ELECTION, "agency:1", id, text(one)));
                case ERASE -> {
                    erased.add(one);
                    views.erase(id);
                    store(id, new PersonErased(id, "erasure:" + id));
                }
            }
        }

        void await() {
            stored.forEach((subject, count) -> views.await(subject, count - 1));
            views.awaitPurges();
        }

        List<String> saidOf(int one) {
            return said.getOrDefault(one, List.of());
        }

        private void store(String subject, Event event) {
            views.store(subject, event);
            stored.merge(subject, 1L, Long::sum);
        }

        private String text(int one) {
            String text = "điều" + texts++ + "nói";
            said.computeIfAbsent(one, unseen -> new ArrayList<>()).add(text);
            return text;
        }

        private static String id(int one) {
            return "person:" + one;
        }

        private static String dossier(int one) {
            return "nomination:" + one;
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Act> acts = Arbitraries.of(Act.class);
        Arbitrary<Integer> people = Arbitraries.integers().between(0, PEOPLE - 1);
        return Combinators.combine(acts, people)
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(24);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void nothingOfTheErasedIsLeftAndARebuildEqualsTheLiveViews(@ForAll("histories") List<Step> history) {
        try (var views = new LiveViews(SEGMENTS)) {
            var telling = new Telling(views);
            history.forEach(telling::take);
            telling.await();

            String everything = String.join("\n", Stored.everywhere(views.database()));
            for (int one = 0; one < PEOPLE; one++) {
                for (String text : telling.saidOf(one)) {
                    String folded = text.replace("điều", "dieu").replace("nói", "noi");
                    if (telling.erased.contains(one)) {
                        assertThat(everything).doesNotContain(text, folded);
                    }
                }
                assertThat(telling.saidOf(one).stream().anyMatch(everything::contains))
                        .isEqualTo(!telling.erased.contains(one));
            }
            assertThat(Rebuilds.of(views, "all", Views.ALL, OptionalLong.empty())
                            .status())
                    .isEqualTo("EQUAL");
        }
    }
}
