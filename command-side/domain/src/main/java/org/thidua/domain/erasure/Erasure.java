package org.thidua.domain.erasure;

import static org.thidua.domain.erasure.ErasureStatus.BEGUN;
import static org.thidua.domain.erasure.ErasureStatus.CANCELLED;
import static org.thidua.domain.erasure.ErasureStatus.CARRIED_OUT;
import static org.thidua.domain.erasure.ErasureStatus.CONFIRMED;
import static org.thidua.domain.erasure.ErasureStatus.HELD;
import static org.thidua.domain.erasure.ErasureStatus.PROVEN;
import static org.thidua.domain.erasure.ErasureStatus.REQUESTED;
import static org.thidua.messages.shared.RejectionCode.ANOTHER_ADMINISTRATOR_NEEDED;
import static org.thidua.messages.shared.RejectionCode.ERASURE_HELD;
import static org.thidua.messages.shared.RejectionCode.ERASURE_NOT_BEGUN;
import static org.thidua.messages.shared.RejectionCode.ERASURE_NOT_CANCELLABLE;
import static org.thidua.messages.shared.RejectionCode.ERASURE_NOT_CARRIED_OUT;
import static org.thidua.messages.shared.RejectionCode.ERASURE_NOT_CONFIRMED;
import static org.thidua.messages.shared.RejectionCode.ERASURE_NOT_DUE;
import static org.thidua.messages.shared.RejectionCode.ERASURE_NOT_REQUESTED;
import static org.thidua.messages.shared.RejectionCode.ERASURE_UNDER_WAY;
import static org.thidua.messages.shared.RejectionCode.NOT_FOUND;
import static org.thidua.messages.shared.RejectionCode.STILL_READABLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.nomination.Hold;
import org.thidua.domain.nomination.NomineeRecord;
import org.thidua.domain.register.Person;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.erasure.BeginErasure;
import org.thidua.messages.erasure.CancelErasure;
import org.thidua.messages.erasure.ConfirmErasure;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.ErasureBegun;
import org.thidua.messages.erasure.ErasureCancelled;
import org.thidua.messages.erasure.ErasureCarriedOut;
import org.thidua.messages.erasure.ErasureConfirmed;
import org.thidua.messages.erasure.ErasureEvent;
import org.thidua.messages.erasure.ErasureHeld;
import org.thidua.messages.erasure.ErasureProven;
import org.thidua.messages.erasure.ErasureRequested;
import org.thidua.messages.erasure.ProveErasure;
import org.thidua.messages.erasure.RecordDestruction;
import org.thidua.messages.erasure.RequestErasure;
import org.thidua.messages.erasure.StoreCheck;
import org.thidua.messages.erasure.StoreChecked;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/**
 * The erasure of one person. Two administrators are needed, because destroying keys is also a way to deny what has
 * happened; after the delay the service begins it, and from there it cannot be taken back. What may hold it is asked
 * three times, the last time in the unit of work that closes the person's record.
 */
public class Erasure extends EventSourced {

    /** Numbers of files, such as {@code 12/TN-2026}: without spaces nobody writes a name by mistake. */
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}/._-]{0,100}");

    private @Nullable ErasureStatus status;
    private @Nullable ErasureRequested requested;
    private @Nullable ErasureConfirmed confirmed;
    private Set<String> noted = Set.of();

    protected Erasure() {}

    /** The id of the erasure of a person. */
    public static String idFor(String personId) {
        return "erasure:" + personId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestErasure command, Neighbours neighbours, ErasureRules rules) {
        ActingRole.oneOf(command.by(), Role.ADMINISTRATOR);
        String personId = command.personId();
        Check.value(id().equals(idFor(personId)), "id", id());
        // Its length and not the text, which may be a name.
        int length = command.reference().length();
        Check.value(REFERENCE.matcher(command.reference()).matches(), "reference", length + " characters");
        var asked = new ErasureRequested(
                id(),
                personId,
                command.reason().name(),
                command.reference(),
                command.by().personId());
        if (status == REQUESTED && asked.equals(requested)) {
            return;
        }
        if (status != null && status != CANCELLED && !status.isCarriedOut()) {
            throw inState(ERASURE_UNDER_WAY);
        }
        if (!neighbours.exists(Person.class, personId)) {
            throw Rejected.because(NOT_FOUND, "id", personId);
        }
        List<Hold> holds = holdsOf(personId, command.at(), neighbours, rules);
        neighbours.ask(Person.class, personId, Erasure::notErased);
        refuseIfHeld(personId, holds);
        happened(asked);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ConfirmErasure command, Neighbours neighbours, ErasureRules rules) {
        ActingRole.oneOf(command.by(), Role.ADMINISTRATOR);
        if (status == null || status == CANCELLED) {
            throw notRequested();
        }
        String confirmer = command.by().personId();
        if (confirmer.equals(request().requestedBy())) {
            throw Rejected.because(ANOTHER_ADMINISTRATOR_NEEDED, "person", personId(), "requestedBy", confirmer);
        }
        if (confirmed != null) {
            if (confirmer.equals(confirmed.confirmedBy())) {
                return;
            }
            throw inState(ERASURE_UNDER_WAY);
        }
        refuseIfHeld(personId(), holdsOf(personId(), command.at(), neighbours, rules));
        happened(new ErasureConfirmed(id(), personId(), confirmer, command.at().plus(rules.delay())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CancelErasure command) {
        ActingRole.oneOf(command.by(), Role.ADMINISTRATOR);
        if (status == null) {
            throw notRequested();
        }
        if (status == CANCELLED) {
            return;
        }
        if (!status.isCancellable()) {
            throw inState(ERASURE_NOT_CANCELLABLE);
        }
        happened(new ErasureCancelled(id(), personId(), command.by().personId()));
    }

    @CommandHandler
    void decide(BeginErasure command, Neighbours neighbours, ErasureRules rules) {
        ActingRole.oneOf(command.by(), Role.SERVICE);
        if (status == BEGUN || status().isCarriedOut()) {
            return;
        }
        ErasureConfirmed agreed = confirmed;
        if (agreed == null || !status().waitsToBegin()) {
            throw inState(ERASURE_NOT_CONFIRMED);
        }
        if (command.at().isBefore(agreed.dueAt())) {
            throw Rejected.because(ERASURE_NOT_DUE, "person", personId(), "dueAt", agreed.dueAt());
        }
        LocalDate today = VietNam.dayOf(command.at());
        var holds = new ArrayList<Hold>();
        // Asked and closed under one lock of the record, also when it comes into being here: no claim slips in between.
        neighbours.change(
                NomineeRecord.class,
                NomineeRecord.idFor(personId()),
                record -> holds.addAll(record.closeUnlessHeld(personId(), id(), today, rules.decisionPeriodDays())));
        if (holds.isEmpty()) {
            happened(new ErasureBegun(id(), personId()));
            return;
        }
        List<String> named = holds.stream().map(Hold::toString).toList();
        if (!noted.equals(new HashSet<>(named))) {
            happened(new ErasureHeld(id(), personId(), named));
        }
    }

    @CommandHandler
    void decide(RecordDestruction command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.SERVICE);
        if (status().isCarriedOut()) {
            return;
        }
        if (status != BEGUN) {
            throw inState(ERASURE_NOT_BEGUN);
        }
        happened(new ErasureCarriedOut(id(), personId(), command.keyIds().size()));
        neighbours.change(Person.class, personId(), person -> person.erase(id()));
        neighbours.change(
                DestroyedKeys.class,
                DestroyedKeysEvent.REGISTER_ID,
                keys -> keys.enter(id(), personId(), command.keyIds()));
    }

    /** Also after the proof something that can be read is refused: a proof that no longer holds must be heard of. */
    @CommandHandler
    void decide(ProveErasure command) {
        ActingRole.oneOf(command.by(), Role.SERVICE);
        if (!status().isCarriedOut()) {
            throw inState(ERASURE_NOT_CARRIED_OUT);
        }
        Check.value(!command.checks().isEmpty(), "checks", 0);
        for (StoreCheck check : command.checks()) {
            if (check.readable() > 0) {
                throw Rejected.because(STILL_READABLE, "store", check.store(), "readable", check.readable());
            }
        }
        if (status == PROVEN) {
            return;
        }
        for (StoreCheck check : command.checks()) {
            happened(new StoreChecked(id(), personId(), check.store(), check.examined()));
        }
        happened(new ErasureProven(
                id(),
                personId(),
                command.checks().stream().map(StoreCheck::store).toList()));
    }

    @Override
    protected void evolve(Event event) {
        switch ((ErasureEvent) event) {
            case ErasureRequested it -> {
                status = REQUESTED;
                requested = it;
            }
            case ErasureConfirmed it -> {
                status = CONFIRMED;
                confirmed = it;
            }
            case ErasureCancelled _ -> {
                status = CANCELLED;
                confirmed = null;
                noted = Set.of();
            }
            case ErasureHeld it -> {
                status = HELD;
                noted = Set.copyOf(it.holds());
            }
            case ErasureBegun _ -> status = BEGUN;
            case ErasureCarriedOut _ -> status = CARRIED_OUT;
            case StoreChecked _ -> {}
            case ErasureProven _ -> status = PROVEN;
        }
    }

    private static List<Hold> holdsOf(String personId, Instant at, Neighbours neighbours, ErasureRules rules) {
        LocalDate today = VietNam.dayOf(at);
        return neighbours
                .ask(
                        NomineeRecord.class,
                        NomineeRecord.idFor(personId),
                        record -> record.holds(today, rules.decisionPeriodDays()))
                .orElse(List.of());
    }

    /** The last known day is named when every hold has one: before that, trying again is of no use. */
    private static void refuseIfHeld(String personId, List<Hold> holds) {
        if (holds.isEmpty()) {
            return;
        }
        String named = String.join(", ", holds.stream().map(Hold::toString).toList());
        List<LocalDate> days = holds.stream()
                .map(Hold::until)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        throw days.size() == holds.size()
                ? Rejected.because(ERASURE_HELD, "person", personId, "holds", named, "until", days.getLast())
                : Rejected.because(ERASURE_HELD, "person", personId, "holds", named);
    }

    private static boolean notErased(Person person) {
        person.mustNotBeErased();
        return true;
    }

    private ErasureStatus status() {
        return Objects.requireNonNull(status);
    }

    private ErasureRequested request() {
        return Objects.requireNonNull(requested);
    }

    private String personId() {
        return request().personId();
    }

    private Rejected notRequested() {
        return Rejected.because(ERASURE_NOT_REQUESTED, "erasure", id());
    }

    private Rejected inState(RejectionCode code) {
        return Rejected.because(code, "person", personId(), "status", status());
    }
}
