package org.thidua.views.election;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.election.AgencyElected;
import org.thidua.messages.election.CandidacyEntered;
import org.thidua.messages.election.DelegateAccredited;
import org.thidua.messages.election.ElectionCalled;
import org.thidua.messages.election.ElectionEvent;
import org.thidua.messages.election.ElectionFailed;
import org.thidua.messages.election.ElectionVoteCast;
import org.thidua.messages.election.ObjectionRaised;
import org.thidua.messages.election.OfficeHandedOver;
import org.thidua.messages.election.RoundCounted;
import org.thidua.messages.election.RoundOpened;
import org.thidua.views.election.ElectionView.Candidacy;
import org.thidua.views.election.ElectionView.Delegate;
import org.thidua.views.election.Round.Objection;
import org.thidua.views.election.Round.Votes;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;

/** Folds the events of an election into its view. */
public final class ElectionFold {

    private ElectionFold() {}

    /** The view after an event. */
    public static ElectionView fold(@Nullable ElectionView before, ElectionEvent event, Facts facts) {
        if (event instanceof ElectionCalled it) {
            return called(it);
        }
        ElectionView view = Fold.begun(before, facts);
        return switch (event) {
            case ElectionCalled it -> called(it);
            case CandidacyEntered it -> {
                var candidates = Lists.with(view.candidates(), new Candidacy(it.agencyId(), it.proposedBy()));
                yield copy(view, view.status(), candidates, view.delegates(), view.rounds());
            }
            case DelegateAccredited it -> {
                var delegate = new Delegate(it.agencyId(), it.personId(), it.present());
                yield copy(
                        view, view.status(), view.candidates(), Lists.with(view.delegates(), delegate), view.rounds());
            }
            case RoundOpened it ->
                copy(view, "OPEN", view.candidates(), view.delegates(), Lists.with(view.rounds(), opened(it)));
            case ObjectionRaised it -> round(view, it.round(), round -> objected(round, it, facts));
            case ElectionVoteCast it -> round(view, it.round(), round -> voted(round, it.agencyId()));
            case RoundCounted it -> round(view, it.round(), round -> counted(round, it));
            case AgencyElected it -> ended(view, "ELECTED", it.agencyId(), it.unanimous(), null);
            case ElectionFailed it -> ended(view, "FAILED", null, null, it.reason());
            case OfficeHandedOver it ->
                new ElectionView(
                        view.blocId(),
                        view.year(),
                        view.office(),
                        view.method(),
                        "HANDED_OVER",
                        view.candidates(),
                        view.delegates(),
                        view.rounds(),
                        view.elected(),
                        view.unanimous(),
                        view.failedBecause(),
                        it.on());
        };
    }

    private static ElectionView called(ElectionCalled it) {
        return new ElectionView(
                it.blocId(),
                it.year(),
                it.office(),
                it.method(),
                "CALLED",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static Round opened(RoundOpened it) {
        return new Round(
                it.round(),
                it.method(),
                it.candidates(),
                it.members(),
                it.present(),
                it.openedAt(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Round objected(Round round, ObjectionRaised it, Facts facts) {
        var objection = new Objection(it.agencyId(), it.personId(), facts.text(ObjectionRaised.REASON, it.reason()));
        return heard(round, round.voted(), Lists.with(round.objections(), objection));
    }

    private static Round voted(Round round, String agencyId) {
        return round.voted().contains(agencyId)
                ? round
                : heard(round, Lists.with(round.voted(), agencyId), round.objections());
    }

    private static Round heard(Round round, List<String> voted, List<Objection> objections) {
        return new Round(
                round.number(),
                round.method(),
                round.candidates(),
                round.members(),
                round.present(),
                round.openedAt(),
                voted,
                objections,
                round.votes(),
                round.abstained(),
                round.notCast(),
                round.needed(),
                round.outcome(),
                round.unanimous(),
                round.closedAt());
    }

    private static Round counted(Round round, RoundCounted it) {
        List<Votes> votes = it.votes().entrySet().stream()
                .map(entry -> new Votes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Votes::candidate))
                .toList();
        return new Round(
                round.number(),
                it.method(),
                round.candidates(),
                round.members(),
                it.present(),
                round.openedAt(),
                round.voted(),
                round.objections(),
                votes,
                it.abstained(),
                it.notCast(),
                it.needed(),
                it.outcome(),
                it.unanimous(),
                it.closedAt());
    }

    private static ElectionView round(ElectionView view, int number, UnaryOperator<Round> change) {
        var rounds = Lists.changed(view.rounds(), round -> round.number() == number, change);
        return copy(view, view.status(), view.candidates(), view.delegates(), rounds);
    }

    private static ElectionView copy(
            ElectionView view,
            String status,
            List<Candidacy> candidates,
            List<Delegate> delegates,
            List<Round> rounds) {
        return new ElectionView(
                view.blocId(),
                view.year(),
                view.office(),
                view.method(),
                status,
                candidates,
                delegates,
                rounds,
                view.elected(),
                view.unanimous(),
                view.failedBecause(),
                view.handedOverOn());
    }

    private static ElectionView ended(
            ElectionView view,
            String status,
            @Nullable String elected,
            @Nullable Boolean unanimous,
            @Nullable String failedBecause) {
        return new ElectionView(
                view.blocId(),
                view.year(),
                view.office(),
                view.method(),
                status,
                view.candidates(),
                view.delegates(),
                view.rounds(),
                elected,
                unanimous,
                failedBecause,
                null);
    }
}
