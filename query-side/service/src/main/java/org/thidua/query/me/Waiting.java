package org.thidua.query.me;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thidua.messages.shared.Role;
import org.thidua.query.shared.Rights;
import org.thidua.query.shared.Today;
import org.thidua.views.ReadModels;
import org.thidua.views.ballot.BallotView;
import org.thidua.views.erasure.ErasureStatus;
import org.thidua.views.nomination.NominationFilter;
import org.thidua.views.nomination.NominationQueries;
import org.thidua.views.register.AgencyView;
import org.thidua.views.shared.ViewDocument;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;
import org.thidua.wire.http.SignedIn;

/** What waits for a person, computed from the views when asked and kept nowhere. */
public final class Waiting {

    private static final int MOST = 200;

    /** The step that each role takes next, by the status of a nomination that waits for it. */
    private static final Map<Role, Step> STEPS = Map.of(
            Role.APPRAISER,
                    new Step(
                            "appraise",
                            List.of(
                                    "SUBMITTED",
                                    "RECEIVED",
                                    "UNDER_APPRAISAL",
                                    "IN_CONSULTATION",
                                    "IN_PUBLIC_COMMENT")),
            Role.SECRETARY, new Step("prepare-ballot", List.of("READY_FOR_COUNCIL")),
            Role.HEAD, new Step("decide", List.of("VOTED_PASSED", "VOTED_FAILED")),
            Role.NOMINATOR, new Step("complete", List.of("RETURNED")));

    private final ReadModels views;
    private final NominationQueries nominations;
    private final Today today;

    public Waiting(ReadModels views, NominationQueries nominations, Today today) {
        this.views = views;
        this.nominations = nominations;
        this.today = today;
    }

    /** Everything that waits for a person, at most 200 of each sort. */
    public List<WaitingItem> forPerson(SignedIn person) {
        List<WaitingItem> items = new ArrayList<>();
        ballotsToVoteOn(person).forEach(ballot -> items.add(new WaitingItem("vote", (String) ballot.id())));
        for (Role role : person.roles()) {
            Step step = STEPS.get(role);
            if (step != null) {
                idsOf(person, role, step).forEach(id -> items.add(new WaitingItem(step.what(), id)));
            }
        }
        represented(person).forEach(agency -> views.pledges()
                .matching(Filters.eq("view.status", "OPEN"), pledge -> pledge.waitsFor(agency))
                .forEach(pledge -> items.add(new WaitingItem("sign", (String) pledge.id()))));
        views.elections()
                .matching(Filters.eq("view.status", "OPEN"), election -> election.waitsFor(person.personId()))
                .forEach(election -> items.add(new WaitingItem("elect", (String) election.id())));
        if (person.has(Role.ADMINISTRATOR)) {
            views.erasures()
                    .matching(
                            Filters.eq("view.status", ErasureStatus.REQUESTED.name()),
                            erasure -> !erasure.requestedBy().equals(person.personId()))
                    .forEach(erasure -> items.add(new WaitingItem("confirm-erasure", (String) erasure.id())));
        }
        return List.copyOf(items);
    }

    /**
     * Ids of the nominations that wait for a person.
     *
     * @param whom {@code me}, or the code of one of the person's roles
     * @throws EdgeProblem when it is neither
     */
    public List<String> nominationsFor(SignedIn person, String whom) {
        List<Role> roles = whom.equals("me")
                ? person.roles()
                : person.roles().stream()
                        .filter(role -> role.code().equals(whom))
                        .toList();
        if (roles.isEmpty()) {
            throw EdgeProblem.malformed("waitingFor", FieldFault.UNKNOWN_VALUE);
        }
        return roles.stream()
                .flatMap(role -> waitingIn(person, role))
                .distinct()
                .toList();
    }

    /** Agencies that a person represents today. */
    public List<String> represented(SignedIn person) {
        LocalDate day = today.get();
        return views
                .agencies()
                .matching(
                        Filters.eq("view.representatives.personId", person.personId()),
                        agency -> representative(agency, day).equals(person.personId()))
                .stream()
                .map(agency -> (String) agency.id())
                .toList();
    }

    private Stream<String> waitingIn(SignedIn person, Role role) {
        if (role == Role.MEMBER || role == Role.CHAIR) {
            return ballotsToVoteOn(person).stream()
                    .flatMap(ballot -> ballot.view().items().stream())
                    .map(BallotView.Item::nominationId);
        }
        Step step = STEPS.get(role);
        return step == null ? Stream.empty() : idsOf(person, role, step).stream();
    }

    private List<ViewDocument<BallotView>> ballotsToVoteOn(SignedIn person) {
        return views.ballots()
                .matching(Filters.eq("view.status", "OPEN"), ballot -> ballot.waitsFor(person.personId()));
    }

    private List<String> idsOf(SignedIn person, Role role, Step step) {
        String agency = role == Role.NOMINATOR ? person.agencyId() : null;
        var filter = new NominationFilter(step.statuses(), List.of(), null, agency, null, null);
        return nominations.list(filter, Rights.nominations(person), null, MOST).items().stream()
                .map(document -> (String) document.id())
                .toList();
    }

    private static String representative(AgencyView agency, LocalDate day) {
        return agency.representatives().stream()
                .filter(it -> !it.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(AgencyView.Representative::personId)
                .orElse("");
    }

    private record Step(String what, List<String> statuses) {}
}
