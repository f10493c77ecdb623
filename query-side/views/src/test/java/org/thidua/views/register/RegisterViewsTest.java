package org.thidua.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.thidua.messages.register.AgencyEvent;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.views.register.AgencyView.Representative;
import org.thidua.views.shared.History;

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
        var registered = new PersonRegistered("person:1", "Cán bộ 01", "Chánh Văn phòng", 1970, "agency:1");

        assertThat(History.of(PersonView::fold, registered))
                .isEqualTo(
                        new PersonView("Cán bộ 01", "can bo 01 chanh van phong", "Chánh Văn phòng", 1970, "agency:1"));
    }

    @Test
    void aCollectiveIsFoundByName() {
        var registered = new CollectiveRegistered("collective:1", "Phòng Đối ngoại", "agency:1");

        assertThat(History.of(CollectiveView::fold, registered))
                .isEqualTo(new CollectiveView("Phòng Đối ngoại", "phong doi ngoai", "agency:1"));
    }
}
