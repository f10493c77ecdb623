package org.thidua.domain.election;

import static org.thidua.messages.election.CastElectionVote.ABSTAIN;
import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.ALREADY_VOTED;
import static org.thidua.messages.shared.RejectionCode.ELECTION_NOT_CALLED;
import static org.thidua.messages.shared.RejectionCode.ELECTION_NOT_OPEN;
import static org.thidua.messages.shared.RejectionCode.NOBODY_ELECTED;
import static org.thidua.messages.shared.RejectionCode.NOT_A_CANDIDATE;
import static org.thidua.messages.shared.RejectionCode.NOT_A_DELEGATE;
import static org.thidua.messages.shared.RejectionCode.OFFICE_TAKEN;
import static org.thidua.messages.shared.RejectionCode.SECRET_BALLOT_NOT_AVAILABLE;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_BLOC;
import static org.thidua.messages.shared.RejectionCode.VOTE_NOT_TAKEN_HERE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.bloc.Bloc;
import org.thidua.domain.bloc.Convenor;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.election.AgencyElected;
import org.thidua.messages.election.CallElection;
import org.thidua.messages.election.CandidacyEntered;
import org.thidua.messages.election.CastElectionVote;
import org.thidua.messages.election.CloseRound;
import org.thidua.messages.election.DelegateAccredited;
import org.thidua.messages.election.ElectionCalled;
import org.thidua.messages.election.ElectionEvent;
import org.thidua.messages.election.ElectionFailed;
import org.thidua.messages.election.ElectionMethod;
import org.thidua.messages.election.ElectionVoteCast;
import org.thidua.messages.election.EnterCandidacy;
import org.thidua.messages.election.HandOverOffice;
import org.thidua.messages.election.ObjectionRaised;
import org.thidua.messages.election.OfficeHandedOver;
import org.thidua.messages.election.OpenElection;
import org.thidua.messages.election.RaiseObjection;
import org.thidua.messages.election.RoundCounted;
import org.thidua.messages.election.RoundOpened;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/** The election of the agency that chairs a bloc, or is its deputy, for one year: from the call to the hand-over. */
public class ChairElection extends EventSourced {

    private @Nullable ElectionCalled called;
    private final Set<String> candidates = new LinkedHashSet<>();
    private final Delegates delegates = new Delegates();
    private final List<Round> rounds = new ArrayList<>();
    private @Nullable AgencyElected elected;
    private @Nullable OfficeHandedOver handedOver;

    protected ChairElection() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CallElection command, Neighbours neighbours) {
        Check.value(command.id().equals(onlyIdOf(command)), "id", command.id());
        if (!neighbours.exists(Bloc.class, command.blocId())) {
            throw Rejected.because(UNKNOWN_BLOC, "bloc", command.blocId());
        }
        mustConvene(command.by(), command.at(), command.blocId(), neighbours);
        if (command.method() == ElectionMethod.SECRET) {
            throw Rejected.because(SECRET_BALLOT_NOT_AVAILABLE, "method", command.method());
        }
        var asked = new ElectionCalled(
                command.id(),
                command.blocId(),
                command.year(),
                command.office().name(),
                command.method().name());
        if (asked.equals(called)) {
            return;
        }
        if (called != null) {
            throw Rejected.because(ALREADY_EXISTS, "id", id(), "method", called.method());
        }
        neighbours
                .ask(Bloc.class, command.blocId(), bloc -> bloc.holderOf(command.office(), command.year()))
                .flatMap(holder -> holder)
                .ifPresent(holder -> {
                    throw officeTaken(asked, holder);
                });
        happened(asked);
    }

    @CommandHandler
    void decide(EnterCandidacy command, Neighbours neighbours) {
        Actor by = command.by();
        ActingRole.oneOf(by, Role.SECRETARY, Role.ADMINISTRATOR, Role.DELEGATE);
        if (candidates.contains(command.agencyId())) {
            return;
        }
        if (!rounds.isEmpty()) {
            throw Rejected.because(ELECTION_NOT_CALLED, "id", id());
        }
        String proposer = by.role() == Role.DELEGATE ? String.valueOf(by.agencyId()) : by.personId();
        LocalDate today = VietNam.dayOf(command.at());
        List<String> members = Opening.membersOn(today, call().blocId(), neighbours);
        Opening.mustBeMember(command.agencyId(), members, today);
        if (by.role() == Role.DELEGATE) {
            Opening.mustBeMember(proposer, members, today);
        }
        happened(new CandidacyEntered(id(), command.agencyId(), proposer));
    }

    @CommandHandler
    void decide(OpenElection command, Neighbours neighbours) {
        mustConvene(command.by(), command.at(), call().blocId(), neighbours);
        Set<String> asked = Set.copyOf(command.presentAgencies());
        if (!rounds.isEmpty()) {
            boolean same = asked.isEmpty() ? delegates.allPresent() : asked.equals(delegates.present());
            if (!same) {
                throw Rejected.because(ELECTION_NOT_CALLED, "id", id());
            }
            return;
        }
        LocalDate today = VietNam.dayOf(command.at());
        var opening = Opening.on(today, call().blocId(), candidates, asked, neighbours);
        opening.mustBeElectable(ElectionMethod.valueOf(call().method()));
        opening.mustBeQuorate();
        for (Delegate it : opening.delegates()) {
            happened(new DelegateAccredited(id(), it.agencyId(), it.personId(), it.present()));
        }
        happened(new RoundOpened(
                id(), 1, call().method(), opening.candidates(), opening.members(), opening.present(), command.at()));
    }

    @CommandHandler
    void decide(CastElectionVote command) {
        ActingRole.oneOf(command.by(), Role.DELEGATE);
        Round current = roundMeant(command.round());
        Delegate delegate = presentDelegate(command.by());
        Optional<String> earlier = current.voteOf(delegate.agencyId());
        if (earlier.equals(Optional.of(command.candidate()))) {
            return;
        }
        mustBeOpen(current);
        boolean abstains = command.candidate().equals(ABSTAIN);
        if (current.isAcclamation() && !abstains) {
            throw Rejected.because(VOTE_NOT_TAKEN_HERE, "method", current.method());
        }
        if (!abstains && !current.stands(command.candidate())) {
            throw Rejected.because(NOT_A_CANDIDATE, "candidate", command.candidate(), "round", current.number());
        }
        if (earlier.isPresent()) {
            throw Rejected.because(ALREADY_VOTED, "agency", delegate.agencyId(), "round", current.number());
        }
        happened(new ElectionVoteCast(
                id(), current.number(), delegate.agencyId(), delegate.personId(), command.candidate(), command.at()));
    }

    @CommandHandler
    void decide(RaiseObjection command, Seals seals) {
        ActingRole.oneOf(command.by(), Role.DELEGATE);
        Round current = roundMeant(null);
        Delegate delegate = presentDelegate(command.by());
        if (current.objected(delegate.agencyId())) {
            return;
        }
        mustBeOpen(current);
        if (!current.isAcclamation()) {
            throw Rejected.because(VOTE_NOT_TAKEN_HERE, "method", current.method());
        }
        happened(new ObjectionRaised(
                id(),
                current.number(),
                delegate.agencyId(),
                delegate.personId(),
                seals.seal(ObjectionRaised.REASON, id(), delegate.personId(), command.reason())));
    }

    @CommandHandler
    void decide(CloseRound command, Neighbours neighbours) {
        mustConvene(command.by(), command.at(), call().blocId(), neighbours);
        Round current = roundMeant(command.round());
        if (!current.open()) {
            return;
        }
        Count count = current.count();
        happened(counted(current, count, command.at()));
        switch (count.outcome()) {
            case ELECTED ->
                happened(new AgencyElected(
                        id(),
                        call().blocId(),
                        call().year(),
                        call().office(),
                        Objects.requireNonNull(count.elected()),
                        current.number(),
                        count.unanimous()));
            case RUN_OFF, BALLOT_REQUIRED ->
                happened(new RoundOpened(
                        id(),
                        current.number() + 1,
                        ElectionMethod.SHOW_OF_HANDS.name(),
                        count.next(),
                        current.members(),
                        current.present(),
                        command.at()));
            case NOBODY -> happened(new ElectionFailed(id(), current.number(), count.reason()));
        }
    }

    @CommandHandler
    void decide(HandOverOffice command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.SECRETARY, Role.ADMINISTRATOR, Role.DELEGATE);
        if (handedOver != null) {
            if (!handedOver.on().equals(command.on())) {
                throw officeTaken(call(), handedOver.agencyId());
            }
            return;
        }
        mustConvene(command.by(), command.at(), call().blocId(), neighbours);
        if (elected == null) {
            throw Rejected.because(NOBODY_ELECTED, "id", id());
        }
        ElectionCalled it = call();
        String agency = elected.agencyId();
        neighbours.change(
                Bloc.class,
                it.blocId(),
                bloc -> bloc.takeOffice(BlocOffice.valueOf(it.office()), it.year(), agency, command.on(), id()));
        happened(new OfficeHandedOver(id(), it.blocId(), it.office(), it.year(), agency, command.on()));
    }

    @Override
    protected void evolve(Event event) {
        switch ((ElectionEvent) event) {
            case ElectionCalled it -> called = it;
            case CandidacyEntered it -> candidates.add(it.agencyId());
            case DelegateAccredited it -> delegates.accredit(new Delegate(it.agencyId(), it.personId(), it.present()));
            case RoundOpened it -> rounds.add(following(it));
            case ElectionVoteCast it -> rounds.add(rounds.removeLast().voted(it.agencyId(), it.candidate()));
            case ObjectionRaised it -> rounds.add(rounds.removeLast().objectedTo(it.agencyId()));
            case RoundCounted _ -> rounds.add(rounds.removeLast().closed());
            case AgencyElected it -> elected = it;
            case ElectionFailed _ -> {}
            case OfficeHandedOver it -> handedOver = it;
        }
    }

    private Round following(RoundOpened it) {
        var method = ElectionMethod.valueOf(it.method());
        int ballotsBefore = rounds.isEmpty() ? 0 : rounds.getLast().ballot();
        int ballot = method == ElectionMethod.ACCLAMATION ? 0 : ballotsBefore + 1;
        return Round.opened(it.round(), ballot, method, it.candidates(), it.members(), it.present());
    }

    private RoundCounted counted(Round round, Count count, Instant at) {
        return new RoundCounted(
                id(),
                round.number(),
                round.method().name(),
                round.present(),
                count.votes(),
                count.abstained(),
                count.notCast(),
                count.needed(),
                count.outcome().name(),
                count.unanimous(),
                at);
    }

    private ElectionCalled call() {
        return Objects.requireNonNull(called, "an election begins with its call");
    }

    /** The round of this number, or the last one. */
    private Round roundMeant(@Nullable Integer number) {
        int wanted = number == null ? rounds.size() : number;
        if (wanted < 1 || wanted > rounds.size()) {
            throw Rejected.because(ELECTION_NOT_OPEN, "id", id(), "round", wanted);
        }
        return rounds.get(wanted - 1);
    }

    private void mustBeOpen(Round round) {
        if (!round.open()) {
            throw Rejected.because(ELECTION_NOT_OPEN, "id", id(), "round", round.number());
        }
    }

    private Delegate presentDelegate(Actor by) {
        return delegates
                .of(by)
                .filter(Delegate::present)
                .orElseThrow(() -> Rejected.because(NOT_A_DELEGATE, "id", id(), "person", by.personId()));
    }

    private static String onlyIdOf(CallElection command) {
        String chair = "election:" + Bloc.codeOf(command.blocId()) + ":" + command.year();
        return command.office() == BlocOffice.CHAIR ? chair : chair + ":deputy";
    }

    private static void mustConvene(Actor by, Instant at, String blocId, Neighbours neighbours) {
        LocalDate today = VietNam.dayOf(at);
        Convenor.mustBe(by, blocId, agency -> neighbours
                .ask(Bloc.class, blocId, bloc -> bloc.actingChairOn(today))
                .flatMap(chair -> chair)
                .equals(Optional.of(agency)));
    }

    private static Rejected officeTaken(ElectionCalled election, String holder) {
        return Rejected.because(OFFICE_TAKEN, "office", election.office(), "year", election.year(), "agency", holder);
    }
}
