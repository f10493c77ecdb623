package org.thidua.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.ballot.CastVotes;
import org.thidua.messages.ballot.Choice;
import org.thidua.messages.ballot.CloseBallot;
import org.thidua.messages.ballot.DraftBallot;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.bloc.AdmitMember;
import org.thidua.messages.bloc.EstablishBloc;
import org.thidua.messages.bloc.TakeOffice;
import org.thidua.messages.council.CouncilRole;
import org.thidua.messages.council.EstablishCouncil;
import org.thidua.messages.council.GiveSeat;
import org.thidua.messages.election.CallElection;
import org.thidua.messages.election.CloseRound;
import org.thidua.messages.election.EnterCandidacy;
import org.thidua.messages.election.HandOverOffice;
import org.thidua.messages.election.OpenElection;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.DraftNomination;
import org.thidua.messages.nomination.ReturnNomination;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.WithdrawNomination;
import org.thidua.messages.pledge.DraftPledge;
import org.thidua.messages.pledge.OpenPledge;
import org.thidua.messages.pledge.SignPledge;
import org.thidua.messages.register.NameRepresentative;
import org.thidua.messages.register.RegisterAgency;
import org.thidua.messages.register.RegisterCollective;
import org.thidua.messages.register.RegisterPerson;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Role;

/**
 * The demonstration year as commands, in phases: the chains of a phase touch different aggregates and may run side by
 * side, the commands of a chain follow each other.
 */
final class DemoYearCommands {

    private static final Instant REGISTERED_AT = Instant.parse("2012-01-02T01:00:00Z");
    private static final Instant SEATED_AT = Instant.parse("2012-02-01T02:00:00Z");
    private static final Instant DRAFTED_AT = Instant.parse("2012-12-03T02:00:00Z");
    private static final Instant SUBMITTED_AT = Instant.parse("2012-12-20T02:00:00Z");
    private static final Instant APPRAISED_AT = Instant.parse("2013-01-25T02:00:00Z");
    /** Returned dossiers of the demonstration wait for whoever tries it, and do not expire meanwhile. */
    private static final LocalDate WAITS_UNTIL = LocalDate.of(2099, 12, 31);

    private static final Instant DECIDED_AT = Instant.parse("2013-03-21T09:00:00Z");

    private static final Actor ADMIN = new Actor("person:admin", Role.ADMINISTRATOR, null);
    private static final Actor SECRETARY = new Actor("person:secretary", Role.SECRETARY, "agency:co-quan-01");
    private static final Actor APPRAISER = new Actor("person:appraiser", Role.APPRAISER, "agency:co-quan-01");
    private static final Actor HEAD = new Actor("person:head", Role.HEAD, "agency:co-quan-01");

    private final DemoYear year;
    private final String bloc;
    private final String council;

    DemoYearCommands(DemoYear year) {
        this.year = year;
        this.bloc = "bloc:" + year.bloc().code();
        this.council = "council:" + year.council().code();
    }

    /** A step of the year whose chains are independent of each other. */
    record Phase(String name, List<List<Command>> chains) {

        int size() {
            return chains.stream().mapToInt(List::size).sum();
        }
    }

    List<Phase> phases() {
        return List.of(
                new Phase("agencies", year.agencies().stream().map(this::agency).toList()),
                new Phase("people and collectives", peopleAndCollectives()),
                new Phase("bloc, council and representatives", bodies()),
                new Phase(
                        "nominations",
                        year.nominations().stream().map(this::way).toList()),
                new Phase("ballots", year.ballots().stream().map(this::ballot).toList()),
                new Phase("decisions", decisions()),
                new Phase("pledge and election", List.of(pledge(), election())),
                new Phase("hand-over", List.of(handOver())));
    }

    /** The aggregate of the last command: once its office is handed over, the whole year is there. */
    String lastAggregate() {
        return "election:" + year.bloc().code() + ":" + year.election().year();
    }

    private List<Command> agency(DemoYear.Agency it) {
        return List.of(new RegisterAgency("agency:" + it.code(), it.code(), it.name(), ADMIN, REGISTERED_AT));
    }

    private List<List<Command>> peopleAndCollectives() {
        var chains = new ArrayList<List<Command>>();
        for (var it : year.officers()) {
            chains.add(List.of(new RegisterPerson(
                    person(it.code()), it.name(), it.post(), null, "agency:" + it.agency(), ADMIN, REGISTERED_AT)));
        }
        for (var it : year.people()) {
            chains.add(List.of(new RegisterPerson(
                    person(it.code()),
                    it.name(),
                    it.post(),
                    it.birthYear(),
                    "agency:" + it.agency(),
                    ADMIN,
                    REGISTERED_AT)));
        }
        for (var it : year.collectives()) {
            chains.add(List.of(new RegisterCollective(
                    "collective:" + it.code(), it.name(), "agency:" + it.agency(), ADMIN, REGISTERED_AT)));
        }
        return chains;
    }

    private List<List<Command>> bodies() {
        var chains = new ArrayList<List<Command>>();
        var blocChain = new ArrayList<Command>();
        blocChain.add(new EstablishBloc(bloc, year.bloc().code(), year.bloc().name(), ADMIN, REGISTERED_AT));
        for (var it : year.agencies()) {
            blocChain.add(
                    new AdmitMember(bloc, "agency:" + it.code(), year.bloc().since(), ADMIN, REGISTERED_AT));
        }
        for (var it : year.bloc().offices()) {
            blocChain.add(new TakeOffice(
                    bloc,
                    it.office(),
                    it.year(),
                    "agency:" + it.agency(),
                    LocalDate.of(it.year(), 1, 1),
                    it.basis(),
                    ADMIN,
                    REGISTERED_AT));
        }
        chains.add(blocChain);

        var it = year.council();
        var councilChain = new ArrayList<Command>();
        councilChain.add(new EstablishCouncil(
                council,
                it.code(),
                it.name(),
                "agency:" + it.agency(),
                it.size(),
                it.decision(),
                it.on(),
                ADMIN,
                SEATED_AT));
        for (var officer : year.officers()) {
            if (officer.seat() != null) {
                boolean voting = officer.seat() != CouncilRole.SECRETARY;
                councilChain.add(new GiveSeat(
                        council, person(officer.code()), officer.seat(), voting, it.on(), ADMIN, SEATED_AT));
            }
            if (officer.represents() != null) {
                chains.add(List.of(new NameRepresentative(
                        "agency:" + officer.represents(),
                        person(officer.code()),
                        year.bloc().since(),
                        ADMIN,
                        SEATED_AT)));
            }
        }
        chains.add(councilChain);
        return chains;
    }

    private List<Command> way(DemoYear.Nomination it) {
        String id = nomination(it.key());
        String agency = "agency:" + it.agency();
        Actor nominator = new Actor("person:nominator-" + number(it.agency()), Role.NOMINATOR, agency);
        var chain = new ArrayList<Command>();
        chain.add(new DraftNomination(
                id,
                it.award(),
                2012,
                it.type(),
                (it.type() == NomineeType.COLLECTIVE ? "collective:" : "person:") + it.nominee(),
                agency,
                CommendationBasis.MERIT,
                it.achievements(),
                it.initiatives() == null ? List.of() : it.initiatives(),
                nominator,
                DRAFTED_AT));
        if (it.until() == DemoYear.Until.DRAFT) {
            return chain;
        }
        chain.add(new SubmitNomination(id, nominator, SUBMITTED_AT));
        switch (it.until()) {
            case DRAFT, SUBMITTED -> {}
            case RETURNED ->
                chain.add(new ReturnNomination(
                        id, it.defects() == null ? List.of() : it.defects(), WAITS_UNTIL, APPRAISER, APPRAISED_AT));
            case WITHDRAWN ->
                chain.add(new WithdrawNomination(id, it.reason() == null ? "" : it.reason(), nominator, APPRAISED_AT));
            case READY_FOR_COUNCIL, ON_BALLOT, VOTED, AWARDED, REFUSED ->
                chain.add(new AppraiseNomination(
                        id,
                        it.opinion() == null ? AppraisalOpinion.ELIGIBLE : it.opinion(),
                        it.note() == null ? "" : it.note(),
                        APPRAISER,
                        APPRAISED_AT));
        }
        return chain;
    }

    private List<Command> ballot(DemoYear.Ballot it) {
        String id = "ballot:" + named("ballot", it.key());
        List<String> items =
                it.items().stream().map(DemoYearCommands::nomination).toList();
        var chain = new ArrayList<Command>();
        chain.add(new DraftBallot(id, council, items, VoteMethod.ROLL_CALL, null, SECRETARY, it.openedAt()));
        chain.add(new OpenBallot(id, SECRETARY, it.openedAt()));
        Map<String, List<String>> disagree = it.disagree() == null ? Map.of() : it.disagree();
        for (String voter : it.voters()) {
            var choices = new TreeMap<String, Choice>();
            for (String item : it.items()) {
                boolean against = disagree.getOrDefault(item, List.of()).contains(voter);
                choices.put(nomination(item), against ? Choice.DISAGREE : Choice.AGREE);
            }
            Role role = voter.equals("chair") ? Role.CHAIR : Role.MEMBER;
            chain.add(new CastVotes(id, choices, new Actor(person(voter), role, null), it.openedAt()));
        }
        if (it.closedAt() != null) {
            chain.add(new CloseBallot(id, SECRETARY, it.closedAt()));
        }
        return chain;
    }

    private List<List<Command>> decisions() {
        var chains = new ArrayList<List<Command>>();
        decide(year.decisions().award(), true, chains);
        decide(year.decisions().refuse(), false, chains);
        return chains;
    }

    private static void decide(DemoYear.Decision it, boolean award, List<List<Command>> chains) {
        for (String item : it.items()) {
            chains.add(List.of(new DecideNomination(nomination(item), award, it.number(), it.on(), HEAD, DECIDED_AT)));
        }
    }

    private List<Command> pledge() {
        var it = year.pledge();
        String id = "pledge:" + year.bloc().code() + ":" + it.year();
        var chain = new ArrayList<Command>();
        chain.add(new DraftPledge(id, bloc, it.year(), it.text(), it.targets(), SECRETARY, it.draftedAt()));
        chain.add(new OpenPledge(id, null, SECRETARY, it.openedAt()));
        for (var officer : year.officers()) {
            if (officer.represents() != null) {
                String agency = "agency:" + officer.represents();
                chain.add(new SignPledge(
                        id, agency, new Actor(person(officer.code()), Role.DELEGATE, agency), it.signedAt()));
            }
        }
        return chain;
    }

    private List<Command> election() {
        var it = year.election();
        String id = lastAggregate();
        Actor proposer = new Actor(
                person(it.proposedBy()), Role.DELEGATE, "agency:co-quan-%02d".formatted(number(it.proposedBy())));
        return List.of(
                new CallElection(id, bloc, it.year(), it.office(), it.method(), SECRETARY, it.calledAt()),
                new EnterCandidacy(id, "agency:" + it.candidate(), proposer, it.calledAt()),
                new OpenElection(id, List.of(), SECRETARY, it.openedAt()),
                new CloseRound(id, SECRETARY, it.closedAt()));
    }

    private List<Command> handOver() {
        var it = year.election();
        return List.of(new HandOverOffice(lastAggregate(), it.handedOverOn(), SECRETARY, it.closedAt()));
    }

    private static String person(String code) {
        return "person:" + code;
    }

    private static String nomination(String key) {
        return "nomination:" + named("nomination", key);
    }

    private static UUID named(String what, String key) {
        return UUID.nameUUIDFromBytes(("demo year 2012 " + what + " " + key).getBytes(UTF_8));
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
    }
}
