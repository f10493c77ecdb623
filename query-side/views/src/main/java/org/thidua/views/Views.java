package org.thidua.views;

import java.util.List;
import java.util.Optional;
import org.thidua.messages.ballot.BallotEvent;
import org.thidua.messages.bloc.BlocEvent;
import org.thidua.messages.council.CouncilEvent;
import org.thidua.messages.election.ElectionEvent;
import org.thidua.messages.erasure.ErasureEvent;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.messages.pledge.PledgeEvent;
import org.thidua.messages.quota.QuotaEvent;
import org.thidua.messages.register.AgencyEvent;
import org.thidua.messages.register.CollectiveEvent;
import org.thidua.messages.register.PersonEvent;
import org.thidua.messages.shared.Event;
import org.thidua.views.audit.AuditEntry;
import org.thidua.views.ballot.BallotFold;
import org.thidua.views.ballot.BallotView;
import org.thidua.views.bloc.BlocView;
import org.thidua.views.council.CouncilView;
import org.thidua.views.election.ElectionFold;
import org.thidua.views.election.ElectionView;
import org.thidua.views.erasure.ErasureFold;
import org.thidua.views.erasure.ErasureView;
import org.thidua.views.nomination.NominationFold;
import org.thidua.views.nomination.NominationView;
import org.thidua.views.nomination.RecordFold;
import org.thidua.views.nomination.RecordView;
import org.thidua.views.pledge.PledgeView;
import org.thidua.views.quota.QuotaView;
import org.thidua.views.register.AgencyView;
import org.thidua.views.register.CollectiveView;
import org.thidua.views.register.PersonView;
import org.thidua.views.register.RollsView;
import org.thidua.views.shared.ViewType;

/** Every view there is and the processor that keeps it. */
public final class Views {

    /** Keeps what reviewers work with. */
    public static final String REVIEW = "review";

    /** Keeps what is voted on and by whom. */
    public static final String VOTING = "voting";

    /** Keeps the year of the bloc. */
    public static final String BLOC_YEAR = "bloc-year";

    /** Keeps the history. */
    public static final String AUDIT = "audit";

    public static final ViewType<AgencyEvent, AgencyView> AGENCIES =
            ViewType.perAggregate("agencies", REVIEW, AgencyEvent.class, AgencyView.class, AgencyView::fold);
    public static final ViewType<PersonEvent, PersonView> PEOPLE =
            ViewType.perAggregate("people", REVIEW, PersonEvent.class, PersonView.class, PersonView::fold);
    public static final ViewType<CollectiveEvent, CollectiveView> COLLECTIVES = ViewType.perAggregate(
            "collectives", REVIEW, CollectiveEvent.class, CollectiveView.class, CollectiveView::fold);
    public static final ViewType<CollectiveEvent, RollsView> ROLLS =
            ViewType.perAggregate("rolls", REVIEW, CollectiveEvent.class, RollsView.class, RollsView::fold);
    public static final ViewType<NominationEvent, NominationView> NOMINATIONS = ViewType.perAggregate(
            "nominations", REVIEW, NominationEvent.class, NominationView.class, NominationFold::fold);
    public static final ViewType<RecordEvent, RecordView> RECORDS =
            ViewType.perAggregate("records", REVIEW, RecordEvent.class, RecordView.class, RecordFold::fold);
    public static final ViewType<QuotaEvent, QuotaView> QUOTAS =
            ViewType.perAggregate("quotas", REVIEW, QuotaEvent.class, QuotaView.class, QuotaView::fold);
    public static final ViewType<CouncilEvent, CouncilView> COUNCILS =
            ViewType.perAggregate("councils", VOTING, CouncilEvent.class, CouncilView.class, CouncilView::fold);
    public static final ViewType<BallotEvent, BallotView> BALLOTS =
            ViewType.perAggregate("ballots", VOTING, BallotEvent.class, BallotView.class, BallotFold::fold);
    public static final ViewType<ElectionEvent, ElectionView> ELECTIONS =
            ViewType.perAggregate("elections", VOTING, ElectionEvent.class, ElectionView.class, ElectionFold::fold);
    public static final ViewType<ErasureEvent, ErasureView> ERASURES =
            ViewType.perAggregate("erasures", REVIEW, ErasureEvent.class, ErasureView.class, ErasureFold::fold);
    public static final ViewType<BlocEvent, BlocView> BLOCS =
            ViewType.perAggregate("blocs", BLOC_YEAR, BlocEvent.class, BlocView.class, BlocView::fold);
    public static final ViewType<PledgeEvent, PledgeView> PLEDGES =
            ViewType.perAggregate("pledges", BLOC_YEAR, PledgeEvent.class, PledgeView.class, PledgeView::fold);
    public static final ViewType<Event, AuditEntry> HISTORY =
            ViewType.perEvent("audit", AUDIT, Event.class, AuditEntry.class, AuditEntry::fold);

    /** All of them. */
    public static final List<ViewType<?, ?>> ALL = List.of(
            AGENCIES,
            PEOPLE,
            COLLECTIVES,
            ROLLS,
            NOMINATIONS,
            RECORDS,
            QUOTAS,
            ERASURES,
            COUNCILS,
            BALLOTS,
            ELECTIONS,
            BLOCS,
            PLEDGES,
            HISTORY);

    /** The processors, in the order in which a reader misses them. */
    public static final List<String> PROCESSORS = List.of(REVIEW, VOTING, BLOC_YEAR, AUDIT);

    private Views() {}

    /** The views that a processor keeps. */
    public static List<ViewType<?, ?>> keptBy(String processor) {
        return ALL.stream().filter(view -> view.processor().equals(processor)).toList();
    }

    /** The view of this name, or those that the processor of this name keeps, or {@code all}; none for another name. */
    public static List<ViewType<?, ?>> named(String name) {
        return ALL.stream()
                .filter(view -> name.equals("all")
                        || view.name().equals(name)
                        || view.processor().equals(name))
                .toList();
    }

    /** The view that shows an aggregate, told by the type in front of its id. */
    public static Optional<ViewType<?, ?>> showing(String subject) {
        return switch (subject.substring(0, Math.max(0, subject.indexOf(':')))) {
            case "agency" -> Optional.of(AGENCIES);
            case "person" -> Optional.of(PEOPLE);
            case "collective" -> Optional.of(COLLECTIVES);
            case "nomination" -> Optional.of(NOMINATIONS);
            case "erasure" -> Optional.of(ERASURES);
            case "record" -> Optional.of(RECORDS);
            case "quota" -> Optional.of(QUOTAS);
            case "council" -> Optional.of(COUNCILS);
            case "ballot" -> Optional.of(BALLOTS);
            case "election" -> Optional.of(ELECTIONS);
            case "bloc" -> Optional.of(BLOCS);
            case "pledge" -> Optional.of(PLEDGES);
            default -> Optional.empty();
        };
    }
}
