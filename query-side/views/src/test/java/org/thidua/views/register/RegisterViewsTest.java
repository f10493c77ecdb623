package org.thidua.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thidua.messages.register.AgencyEvent;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.CollectiveEvent;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.CollectiveSucceeded;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.register.PersonEvent;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.register.PersonTransferred;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.messages.register.RollEntered;
import org.thidua.views.register.AgencyView.Representative;
import org.thidua.views.shared.History;
import org.thidua.views.shared.Redacted;
import org.thidua.views.shared.SealedEvents;
import org.thidua.views.shared.SealsInMemory;

class RegisterViewsTest {

    @Test
    void representativesAreInTheOrderOfTheirFirstDayAndALaterWordReplacesThatOfTheSameDay() {
        AgencyView view = History.<AgencyEvent, AgencyView>of(
                AgencyView::fold,
                new AgencyRegistered("agency:1", "1", "Cơ quan 01"),
                new RepresentativeNamed("agency:1", "person:b", LocalDate.of(2013, 2, 1)),
                new RepresentativeNamed("agency:1", "person:a", LocalDate.of(2013, 1, 1)),
                new RepresentativeNamed("agency:1", "person:c", LocalDate.of(2013, 2, 1)));

        assertThat(view.representatives())
                .containsExactly(
                        new Representative("person:a", LocalDate.of(2013, 1, 1)),
                        new Representative("person:c", LocalDate.of(2013, 2, 1)));
        assertThat(view.search()).isEqualTo("1 co quan 01");
    }

    @Test
    void aPersonIsFoundByNameAndPost() {
        var seals = new SealsInMemory();

        assertThat(person(seals, registered(seals)))
                .isEqualTo(new PersonView(
                        "Cán bộ 01",
                        "can bo 01 chanh van phong",
                        "Chánh Văn phòng",
                        1970,
                        "agency:1",
                        "agency:1",
                        List.of(),
                        null));
    }

    @Test
    void ofAnErasedPersonNothingIsLeftButThatThereWasOne() {
        var seals = new SealsInMemory();
        var registered = registered(seals);
        seals.destroy("person:1");

        PersonView view = person(seals, registered, new PersonErased("person:1", "erasure:person:1"));

        String erased = Redacted.ERASED.marker();
        assertThat(view)
                .isEqualTo(new PersonView(
                        erased, "", erased, null, "agency:1", "agency:1", List.of(), History.START.plusSeconds(60)));
    }

    @Test
    void aKeyThatIsMissingIsNotTakenForAnErasure() {
        var seals = new SealsInMemory();
        var registered = registered(seals);
        seals.lose("person:1");

        assertThat(person(seals, registered).name()).isEqualTo(Redacted.KEY_MISSING.marker());
        assertThat(person(seals, registered).birthYear()).isNull();
        assertThat(person(seals, registered).search()).isEmpty();
    }

    @Test
    void aNameThatWasSealedForAnotherPlaceOrPersonIsNotShown() {
        var seals = new SealsInMemory();
        var one = registered(seals);
        var other = new SealedEvents(seals).registered("person:2", "Cán bộ 02", "Phó phòng", 1971, "agency:1");
        var swapped = new PersonRegistered("person:1", one.post(), other.post(), one.birthYear(), "agency:1");

        PersonView view = person(seals, swapped);

        assertThat(view.name()).isEqualTo(Redacted.TAMPERED.marker());
        assertThat(view.post()).isEqualTo(Redacted.TAMPERED.marker());
        assertThat(view.search()).isEmpty();
        assertThat(view.birthYear()).isEqualTo(1970);
    }

    /** Tricky case 11: also when an earlier move is entered after a later one. */
    @Test
    void movesAreInTheOrderOfTheirDaysAndTellTheAgencyOfEachDay() {
        var seals = new SealsInMemory();
        LocalDate first = LocalDate.of(2012, 7, 1);
        PersonView view = person(
                seals,
                registered(seals),
                new PersonTransferred("person:1", "agency:3", first.plusYears(1), "9/QĐ"),
                new PersonTransferred("person:1", "agency:2", first, "7/QĐ"));

        assertThat(view.transfers())
                .containsExactly(
                        new PersonView.Transfer("agency:2", first, "7/QĐ"),
                        new PersonView.Transfer("agency:3", first.plusYears(1), "9/QĐ"));
        assertThat(view.agencyId()).isEqualTo("agency:3");
        assertThat(view.agencyIdOn(first.minusDays(1))).isEqualTo("agency:1");
        assertThat(view.agencyIdOn(first)).isEqualTo("agency:2");
        assertThat(view.agencyIdOn(first.plusYears(1))).isEqualTo("agency:3");
    }

    /** Tricky case 19. */
    @Test
    void aRollOfTheSameYearReplacesTheFirstAndTheLatestYearComesFirst() {
        RollsView view = History.<CollectiveEvent, RollsView>of(
                RollsView::fold,
                new CollectiveRegistered("collective:1", "Phòng Đối ngoại", "agency:1"),
                new RollEntered("collective:1", 2011, List.of("person:1")),
                new RollEntered("collective:1", 2012, List.of("person:1", "person:2")),
                new CollectiveSucceeded("collective:1", "collective:0", LocalDate.of(2012, 8, 1), "3/QĐ"),
                new RollEntered("collective:1", 2011, List.of("person:2")));

        assertThat(view.rolls())
                .containsExactly(
                        new RollsView.Roll(2012, List.of("person:1", "person:2")),
                        new RollsView.Roll(2011, List.of("person:2")));
    }

    /** Tricky case 23. */
    @Test
    void aCollectiveNamesThoseInWhosePlaceItCame() {
        CollectiveView view = History.<CollectiveEvent, CollectiveView>of(
                CollectiveView::fold,
                new CollectiveRegistered("collective:1", "Phòng Đối ngoại", "agency:1"),
                new CollectiveSucceeded("collective:1", "collective:0", LocalDate.of(2012, 8, 1), "3/QĐ"),
                new RollEntered("collective:1", 2012, List.of("person:1")));

        assertThat(view.predecessors())
                .containsExactly(new CollectiveView.Predecessor("collective:0", LocalDate.of(2012, 8, 1), "3/QĐ"));
    }

    @Test
    void aCollectiveIsFoundByName() {
        var registered = new CollectiveRegistered("collective:1", "Phòng Đối ngoại", "agency:1");

        assertThat(History.of(CollectiveView::fold, registered))
                .isEqualTo(new CollectiveView("Phòng Đối ngoại", "phong doi ngoai", "agency:1", List.of()));
    }

    private static PersonRegistered registered(SealsInMemory seals) {
        return new SealedEvents(seals).registered("person:1", "Cán bộ 01", "Chánh Văn phòng", 1970, "agency:1");
    }

    private static PersonView person(SealsInMemory seals, PersonEvent... events) {
        return History.of(PersonView::fold, seals, "person:1", events);
    }
}
