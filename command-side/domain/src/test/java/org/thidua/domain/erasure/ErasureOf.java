package org.thidua.domain.erasure;

import java.time.Instant;
import java.util.List;
import org.thidua.domain.nomination.NomineeRecord;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.erasure.BeginErasure;
import org.thidua.messages.erasure.CancelErasure;
import org.thidua.messages.erasure.ConfirmErasure;
import org.thidua.messages.erasure.ErasureBegun;
import org.thidua.messages.erasure.ErasureCancelled;
import org.thidua.messages.erasure.ErasureCarriedOut;
import org.thidua.messages.erasure.ErasureConfirmed;
import org.thidua.messages.erasure.ErasureHeld;
import org.thidua.messages.erasure.ErasureProven;
import org.thidua.messages.erasure.ErasureReason;
import org.thidua.messages.erasure.ErasureRequested;
import org.thidua.messages.erasure.RequestErasure;
import org.thidua.messages.nomination.RecordClosed;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Role;

/** One person, two administrators, and what each of them says and does, as the tests of an erasure need it. */
final class ErasureOf {

    static final String PERSON = "person:p";
    static final String ID = "erasure:person:p";
    static final String RECORD = NomineeRecord.idFor(PERSON);
    static final Actor ONE = new Actor("person:admin-1", Role.ADMINISTRATOR, null);
    static final Actor OTHER = new Actor("person:admin-2", Role.ADMINISTRATOR, null);
    static final Actor THIRD = new Actor("person:admin-3", Role.ADMINISTRATOR, null);
    static final Actor SECRETARY = new Actor("person:secretary", Role.SECRETARY, null);
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final Instant DUE = Instant.parse("2026-03-09T02:00:00Z");
    static final List<String> KEYS = List.of("k1/1", "k2/1");

    static final ErasureRequested REQUESTED =
            new ErasureRequested(ID, PERSON, "REQUEST_OF_THE_PERSON", "12/2026", ONE.personId());
    static final ErasureConfirmed CONFIRMED = new ErasureConfirmed(ID, PERSON, OTHER.personId(), DUE);
    static final ErasureCancelled CANCELLED = new ErasureCancelled(ID, PERSON, ONE.personId());
    static final ErasureHeld HELD = new ErasureHeld(ID, PERSON, List.of("OPEN_NOMINATION nomination:n"));
    static final ErasureBegun BEGUN = new ErasureBegun(ID, PERSON);
    static final RecordClosed CLOSED = new RecordClosed(RECORD, PERSON, ID);
    static final ErasureCarriedOut CARRIED_OUT = new ErasureCarriedOut(ID, PERSON, 2);
    static final ErasureProven PROVEN = new ErasureProven(ID, PERSON, List.of("vault"));

    private ErasureOf() {}

    /** The person is in the register, and nothing else has happened. */
    static RealStore store() {
        return new RealStore().given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", "agency:a"));
    }

    static RequestErasure request(Actor by, Instant at) {
        return new RequestErasure(ID, PERSON, ErasureReason.REQUEST_OF_THE_PERSON, "12/2026", by, at);
    }

    static ConfirmErasure confirm(Actor by, Instant at) {
        return new ConfirmErasure(ID, by, at);
    }

    static CancelErasure cancel(Actor by, Instant at) {
        return new CancelErasure(ID, by, at);
    }

    static BeginErasure begin(Instant at) {
        return new BeginErasure(ID, Actor.SERVICE, at);
    }
}
