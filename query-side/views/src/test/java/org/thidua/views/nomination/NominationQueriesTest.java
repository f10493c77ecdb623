package org.thidua.views.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.views.shared.LiveViews;
import org.thidua.views.shared.MalformedCursor;
import org.thidua.views.shared.Page;
import org.thidua.views.shared.ViewDocument;

class NominationQueriesTest {

    private static final NominationScope ALL = NominationScope.everything();

    private final LiveViews views = new LiveViews();
    private final NominationQueries nominations = new NominationQueries(views.database(), new Catalogue(List.of()));

    @BeforeEach
    void aDocket() {
        views.happened("agency:1", new AgencyRegistered("agency:1", "1", "Đơn vị Một"));
        views.happened("agency:2", new AgencyRegistered("agency:2", "2", "Cơ quan Hai"));
        views.happened("person:n", views.about().registered("person:n", "Nguyễn Văn Đẹp", "", null, "agency:2"));
        drafted("nomination:a", "agency:1", "person:x", "Thành tích xuất sắc");
        drafted("nomination:b", "agency:2", "person:n", "Sáng kiến");
        drafted("nomination:c", "agency:2", "person:y", "Nhiều việc");
        views.happened("nomination:b", new NominationSubmitted("nomination:b", 1, 1, "rs-2003", "row", Instant.EPOCH));
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void searchIgnoresAccentsAndCaseInNomineeAgencyAndText() {
        assertThat(found("Nguyễn")).containsExactly("nomination:b");
        assertThat(found("nguyen")).containsExactly("nomination:b");
        assertThat(found("NGUYEN dep")).containsExactly("nomination:b");
        assertThat(found("đơn vị")).containsExactly("nomination:a");
        assertThat(found("don vi")).containsExactly("nomination:a");
        assertThat(found("thanh tich")).containsExactly("nomination:a");
        assertThat(found("(")).isEmpty();
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(ids(filter(List.of("SUBMITTED"), null, null), ALL)).containsExactly("nomination:b");
        assertThat(ids(filter(List.of(), 2013, "agency:1"), ALL)).containsExactly("nomination:a");
        assertThat(ids(filter(List.of(), 1999, null), ALL)).isEmpty();
    }

    @Test
    void aScopeHoldsForListsCountsSearchAndItems() {
        NominationScope own = NominationScope.ofAgency("agency:1");
        assertThat(ids(NominationFilter.none(), own)).containsExactly("nomination:a");
        assertThat(nominations.count(NominationFilter.none(), own)).isEqualTo(1);
        assertThat(nominations.find("nomination:b", own)).isEmpty();
        assertThat(ids(filter(List.of(), null, "agency:2"), own)).isEmpty();

        NominationScope reviewer = NominationScope.handedInOrOfAgency("agency:1");
        assertThat(ids(NominationFilter.none(), reviewer)).containsExactly("nomination:b", "nomination:a");
        assertThat(nominations.find("nomination:c", reviewer)).isEmpty();
        assertThat(nominations.find("nomination:c", ALL)).isPresent();
        assertThat(ids(NominationFilter.none(), NominationScope.nothing())).isEmpty();
    }

    @Test
    void pagesNeitherRepeatNorLeaveOutWhileOthersAreInserted() {
        Page<ViewDocument<NominationView>> first = page(null);
        drafted("nomination:d", "agency:1", "person:x", "Mới");
        List<String> seen = new ArrayList<>(idsOf(first));
        String next = first.next();
        while (next != null) {
            Page<ViewDocument<NominationView>> page = page(next);
            seen.addAll(idsOf(page));
            next = page.next();
        }

        assertThat(seen).containsExactly("nomination:c", "nomination:b", "nomination:a");
    }

    @Test
    void aForeignCursorIsRefused() {
        assertThatExceptionOfType(MalformedCursor.class).isThrownBy(() -> page("bm9uc2Vuc2U"));
        assertThatExceptionOfType(MalformedCursor.class).isThrownBy(() -> page("!"));
    }

    private Page<ViewDocument<NominationView>> page(@Nullable String cursor) {
        return nominations.list(NominationFilter.none(), ALL, cursor, 1);
    }

    private List<String> found(String query) {
        return ids(new NominationFilter(List.of(), List.of(), null, null, query, null), ALL);
    }

    private static NominationFilter filter(List<String> status, @Nullable Integer year, @Nullable String agency) {
        return new NominationFilter(status, List.of(), year, agency, null, null);
    }

    private List<String> ids(NominationFilter filter, NominationScope scope) {
        return idsOf(nominations.list(filter, scope, null, 50));
    }

    private static List<String> idsOf(Page<ViewDocument<NominationView>> page) {
        return page.items().stream().map(document -> (String) document.id()).toList();
    }

    private void drafted(String id, String agency, String nominee, String achievements) {
        views.happened(id, views.about().drafted(id, nominee, agency, achievements));
    }
}
