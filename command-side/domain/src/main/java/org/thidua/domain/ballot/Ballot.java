package org.thidua.domain.ballot;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.ALREADY_VOTED;
import static org.thidua.messages.shared.RejectionCode.BALLOT_CLOSED;
import static org.thidua.messages.shared.RejectionCode.BALLOT_NOT_CLOSED;
import static org.thidua.messages.shared.RejectionCode.BALLOT_NOT_DRAFT;
import static org.thidua.messages.shared.RejectionCode.BALLOT_NOT_OPEN;
import static org.thidua.messages.shared.RejectionCode.CLOSING_TIME_NOT_REACHED;
import static org.thidua.messages.shared.RejectionCode.CLOSING_TIME_PASSED;
import static org.thidua.messages.shared.RejectionCode.ELECTORATE_EMPTY;
import static org.thidua.messages.shared.RejectionCode.NOT_IN_ELECTORATE;
import static org.thidua.messages.shared.RejectionCode.NOT_ON_BALLOT;
import static org.thidua.messages.shared.RejectionCode.NO_RULE_IN_FORCE;
import static org.thidua.messages.shared.RejectionCode.RECUSED;
import static org.thidua.messages.shared.RejectionCode.SEAT_MISSING;
import static org.thidua.messages.shared.RejectionCode.SECRET_BALLOT_NOT_AVAILABLE;
import static org.thidua.messages.shared.RejectionCode.SECRET_VOTE_REQUIRED;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_COUNCIL;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_NOMINATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.council.Council;
import org.thidua.domain.nomination.Nomination;
import org.thidua.domain.nomination.ReadyForCouncil;
import org.thidua.domain.quota.PlacesNeeded;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.award.VoteRule;
import org.thidua.messages.ballot.BallotClosed;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotEvent;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.CastVotes;
import org.thidua.messages.ballot.Choice;
import org.thidua.messages.ballot.CloseBallot;
import org.thidua.messages.ballot.ConfirmOutcomes;
import org.thidua.messages.ballot.DraftBallot;
import org.thidua.messages.ballot.ElectorFrozen;
import org.thidua.messages.ballot.ItemCounted;
import org.thidua.messages.ballot.ItemFrozen;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.ballot.OutcomesRecorded;
import org.thidua.messages.ballot.RecuseMember;
import org.thidua.messages.ballot.VotesCast;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/**
 * One roll call of a council over a list of nominations. Nobody votes who was not in the electorate at opening, nobody
 * votes twice differently, and the result is what its numbers give under the rule row of each nomination.
 */
public class Ballot extends EventSourced {

    private @Nullable BallotDrafted drafted;
    private BallotStatus status = BallotStatus.DRAFT;
    private @Nullable Instant closedAt;
    private int members;
    private final Set<String> electors = new HashSet<>();
    private final Set<String> voters = new HashSet<>();
    private final Map<String, BallotItem> items = new LinkedHashMap<>();

    protected Ballot() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftBallot command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.SECRETARY, Role.CHAIR);
        var asked = new BallotDrafted(
                command.id(),
                command.councilId(),
                command.method().name(),
                command.nominationIds(),
                command.closesAt());
        if (asked.equals(drafted)) {
            return;
        }
        if (drafted != null) {
            throw Rejected.because(ALREADY_EXISTS, "id", id());
        }
        if (command.method() == VoteMethod.SECRET) {
            throw Rejected.because(SECRET_BALLOT_NOT_AVAILABLE, "method", command.method());
        }
        Check.value(command.method() == VoteMethod.ROLL_CALL, "method", command.method());
        Check.value(eachOnce(command.nominationIds()), "nominationIds", command.nominationIds());
        Instant closesAt = command.closesAt();
        if (closesAt != null) {
            Check.value(closesAt.isAfter(command.at()), "closesAt", closesAt);
        }
        needSeat(command.by(), command.councilId(), command.at(), neighbours);
        for (String nominationId : new TreeSet<>(command.nominationIds())) {
            if (!neighbours.exists(Nomination.class, nominationId)) {
                throw Rejected.because(UNKNOWN_NOMINATION, "nomination", nominationId);
            }
        }
        happened(asked);
    }

    @CommandHandler
    void decide(OpenBallot command, Catalogue catalogue, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.SECRETARY, Role.CHAIR);
        needSeat(command.by(), draft().councilId(), command.at(), neighbours);
        if (status == BallotStatus.OPEN) {
            return;
        }
        if (status != BallotStatus.DRAFT) {
            throw inState(BALLOT_NOT_DRAFT);
        }
        BallotDrafted draft = draft();
        if (draft.closesAt() != null && !draft.closesAt().isAfter(command.at())) {
            throw Rejected.because(CLOSING_TIME_PASSED, "closesAt", draft.closesAt(), "openedAt", command.at());
        }
        Electorate electorate = neighbours
                .ask(Council.class, draft.councilId(), council -> Electorate.of(council, VietNam.dayOf(command.at())))
                .orElseThrow(() -> Rejected.because(UNKNOWN_COUNCIL, "council", draft.councilId()));
        if (electorate.roles().isEmpty()) {
            throw Rejected.because(ELECTORATE_EMPTY, "council", draft.councilId(), "day", VietNam.dayOf(command.at()));
        }
        // By id, so that two ballots opened at once wait for each other's nominations in the same order.
        var agenda = new TreeSet<>(draft.nominationIds());
        var ready = new HashMap<String, ReadyForCouncil>();
        for (String nominationId : agenda) {
            ready.put(nominationId, askIfReady(nominationId, VietNam.dayOf(command.at()), catalogue, neighbours));
        }
        var places = new PlacesNeeded();
        for (String nominationId : draft.nominationIds()) {
            ReadyForCouncil item = Objects.requireNonNull(ready.get(nominationId));
            places.add(nominationId, item.quotaKey(), ruleRow(item, catalogue));
        }
        var frozen = draft.nominationIds().stream()
                .map(nominationId -> freeze(Objects.requireNonNull(ready.get(nominationId)), catalogue))
                .toList();

        electorate.roles().forEach((personId, role) -> happened(new ElectorFrozen(id(), personId, role)));
        frozen.forEach(EventSourced::happened);
        happened(new BallotOpened(
                id(),
                draft.councilId(),
                frozen.size(),
                electorate.roles().size(),
                electorate.members(),
                command.at(),
                draft.closesAt()));
        // A council member who is the nominee does not vote on that item (tricky case 30).
        for (String nominationId : draft.nominationIds()) {
            String nominee = Objects.requireNonNull(ready.get(nominationId)).nomineeId();
            if (electorate.roles().containsKey(nominee)) {
                happened(new MemberRecused(id(), nominee, nominationId, MemberRecused.NOMINEE, null));
            }
        }
        for (String nominationId : agenda) {
            neighbours.change(
                    Nomination.class,
                    nominationId,
                    nomination -> nomination.putToBallot(id(), draft.councilId(), electorate.advisedAgencyId()));
        }
        places.take(neighbours);
        mustNotBeUnderVerification(ready.values(), neighbours);
    }

    /** Records come after ledgers, in the order of their ids ({@link Neighbours}). */
    private static void mustNotBeUnderVerification(Collection<ReadyForCouncil> items, Neighbours neighbours) {
        items.stream()
                .sorted(Comparator.comparing(ReadyForCouncil::nomineeId).thenComparing(ReadyForCouncil::nominationId))
                .forEach(item -> neighbours.ask(Nomination.class, item.nominationId(), nomination -> {
                    nomination.mustNotBeUnderVerification(neighbours);
                    return true;
                }));
    }

    @CommandHandler
    void decide(RecuseMember command, Seals seals) {
        needElectorInTime(command.by(), command.at());
        String member = command.by().personId();
        BallotItem item = item(command.nominationId());
        if (item.isRecused(member)) {
            return;
        }
        if (item.voteOf(member) != null) {
            throw Rejected.because(ALREADY_VOTED, "ballot", id(), "nomination", command.nominationId());
        }
        Check.value(!command.reason().isBlank(), "reason", command.reason());
        happened(new MemberRecused(
                id(),
                member,
                command.nominationId(),
                MemberRecused.DECLARED,
                seals.seal(MemberRecused.REASON, id(), member, command.reason())));
    }

    @CommandHandler
    void decide(CastVotes command) {
        needElectorInTime(command.by(), command.at());
        Check.value(!command.choices().isEmpty(), "votes", command.choices());
        String elector = command.by().personId();
        var added = new TreeMap<String, String>();
        command.choices().forEach((nominationId, choice) -> {
            BallotItem item = item(nominationId);
            if (item.isRecused(elector)) {
                throw Rejected.because(RECUSED, "ballot", id(), "nomination", nominationId);
            }
            Choice earlier = item.voteOf(elector);
            if (earlier == null) {
                added.put(nominationId, choice.name());
            } else if (earlier != choice) {
                // The first vote is final unless a regulation lets members change it (tricky case 39).
                throw Rejected.because(ALREADY_VOTED, "ballot", id(), "nomination", nominationId);
            }
        });
        if (!added.isEmpty()) {
            happened(new VotesCast(id(), elector, added, command.at()));
        }
    }

    @CommandHandler
    void decide(CloseBallot command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.SECRETARY, Role.CHAIR, Role.SERVICE);
        if (command.by().role() != Role.SERVICE) {
            needSeat(command.by(), draft().councilId(), command.at(), neighbours);
        }
        if (status == BallotStatus.CLOSED || status == BallotStatus.RECORDED) {
            return;
        }
        if (status == BallotStatus.DRAFT) {
            throw inState(BALLOT_NOT_OPEN);
        }
        Instant closesAt = draft().closesAt();
        if (command.by().role() == Role.SERVICE
                && (closesAt == null || !command.at().isAfter(closesAt))) {
            throw Rejected.because(
                    CLOSING_TIME_NOT_REACHED, "ballot", id(), "closesAt", closesAt == null ? "none" : closesAt);
        }
        items.values().forEach(item -> happened(item.count(electors.size(), members)));
        happened(new BallotClosed(id(), voters.size(), command.at()));
    }

    @CommandHandler
    void decide(ConfirmOutcomes command) {
        ActingRole.oneOf(command.by(), Role.SERVICE);
        if (status == BallotStatus.RECORDED) {
            return;
        }
        if (status != BallotStatus.CLOSED) {
            throw inState(BALLOT_NOT_CLOSED);
        }
        happened(new OutcomesRecorded(id(), items.size()));
    }

    @Override
    protected void evolve(Event event) {
        switch ((BallotEvent) event) {
            case BallotDrafted it -> drafted = it;
            case ElectorFrozen it -> electors.add(it.personId());
            case ItemFrozen it -> items.put(it.nominationId(), new BallotItem(it));
            case BallotOpened it -> {
                members = it.members();
                status = BallotStatus.OPEN;
            }
            case MemberRecused it -> frozenItem(it.nominationId()).recuse(it.personId());
            case VotesCast it -> {
                voters.add(it.personId());
                it.choices().forEach((nomination, choice) -> frozenItem(nomination)
                        .vote(it.personId(), Choice.valueOf(choice)));
            }
            case ItemCounted _ -> {} // the count is made from the votes that are already here
            case BallotClosed it -> {
                closedAt = it.closedAt();
                status = BallotStatus.CLOSED;
            }
            case OutcomesRecorded _ -> status = BallotStatus.RECORDED;
        }
    }

    private ReadyForCouncil askIfReady(
            String nominationId, LocalDate today, Catalogue catalogue, Neighbours neighbours) {
        return neighbours
                .ask(
                        Nomination.class,
                        nominationId,
                        nomination -> nomination.readyForCouncil(today, catalogue, neighbours))
                .orElseThrow(() -> Rejected.because(UNKNOWN_NOMINATION, "nomination", nominationId));
    }

    private static AwardType ruleRow(ReadyForCouncil nomination, Catalogue catalogue) {
        return catalogue
                .row(nomination.ruleRow())
                .orElseThrow(() -> Rejected.because(
                        NO_RULE_IN_FORCE, "nomination", nomination.nominationId(), "ruleRow", nomination.ruleRow()));
    }

    private ItemFrozen freeze(ReadyForCouncil nomination, Catalogue catalogue) {
        VoteRule rule = ruleRow(nomination, catalogue).voteRule();
        if (rule.method() == VoteMethod.SECRET) {
            throw Rejected.because(
                    SECRET_VOTE_REQUIRED,
                    "nomination",
                    nomination.nominationId(),
                    "award",
                    nomination.awardCode(),
                    "ruleRow",
                    nomination.ruleRow());
        }
        return new ItemFrozen(
                id(),
                nomination.nominationId(),
                nomination.awardCode(),
                nomination.ruleSet(),
                nomination.ruleRow(),
                rule.percent(),
                rule.strict(),
                rule.denominator().name());
    }

    /** Who runs a vote of a council sits in it on that day: a role alone opens the ballots of no council. */
    private static void needSeat(Actor by, String councilId, Instant at, Neighbours neighbours) {
        LocalDate day = VietNam.dayOf(at);
        boolean seated = neighbours
                .ask(Council.class, councilId, council -> council.seats(by.personId(), day))
                .orElseThrow(() -> Rejected.because(UNKNOWN_COUNCIL, "council", councilId));
        if (!seated) {
            throw Rejected.because(SEAT_MISSING, "council", councilId, "person", by.personId(), "day", day);
        }
    }

    private void needElectorInTime(Actor by, Instant at) {
        if (status == BallotStatus.DRAFT) {
            throw inState(BALLOT_NOT_OPEN);
        }
        if (!electors.contains(by.personId())) {
            throw Rejected.because(NOT_IN_ELECTORATE, "ballot", id(), "person", by.personId());
        }
        if (closedAt != null) {
            throw Rejected.because(BALLOT_CLOSED, "ballot", id(), "closedAt", closedAt);
        }
        Instant closesAt = draft().closesAt();
        if (closesAt != null && at.isAfter(closesAt)) {
            throw Rejected.because(CLOSING_TIME_PASSED, "closesAt", closesAt, "receivedAt", at);
        }
    }

    private BallotItem item(String nominationId) {
        BallotItem item = items.get(nominationId);
        if (item == null) {
            throw Rejected.because(NOT_ON_BALLOT, "ballot", id(), "nomination", nominationId);
        }
        return item;
    }

    /** An item that an event speaks of: history is folded, not judged. */
    private BallotItem frozenItem(String nominationId) {
        return Objects.requireNonNull(items.get(nominationId));
    }

    private BallotDrafted draft() {
        return Objects.requireNonNull(drafted);
    }

    private Rejected inState(RejectionCode code) {
        return Rejected.because(code, "ballot", id(), "status", status);
    }

    private static boolean eachOnce(List<String> ids) {
        return !ids.isEmpty() && new HashSet<>(ids).size() == ids.size();
    }
}
