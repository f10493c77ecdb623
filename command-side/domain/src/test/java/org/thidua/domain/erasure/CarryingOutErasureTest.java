package org.thidua.domain.erasure;

import static org.thidua.domain.erasure.ErasureOf.BEGUN;
import static org.thidua.domain.erasure.ErasureOf.CANCELLED;
import static org.thidua.domain.erasure.ErasureOf.CARRIED_OUT;
import static org.thidua.domain.erasure.ErasureOf.CLOSED;
import static org.thidua.domain.erasure.ErasureOf.CONFIRMED;
import static org.thidua.domain.erasure.ErasureOf.DUE;
import static org.thidua.domain.erasure.ErasureOf.HELD;
import static org.thidua.domain.erasure.ErasureOf.ID;
import static org.thidua.domain.erasure.ErasureOf.KEYS;
import static org.thidua.domain.erasure.ErasureOf.NOW;
import static org.thidua.domain.erasure.ErasureOf.ONE;
import static org.thidua.domain.erasure.ErasureOf.PERSON;
import static org.thidua.domain.erasure.ErasureOf.PROVEN;
import static org.thidua.domain.erasure.ErasureOf.RECORD;
import static org.thidua.domain.erasure.ErasureOf.REQUESTED;
import static org.thidua.domain.erasure.ErasureOf.begin;
import static org.thidua.domain.erasure.ErasureOf.cancel;
import static org.thidua.domain.erasure.ErasureOf.confirm;
import static org.thidua.domain.erasure.ErasureOf.request;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.nomination.NomineeRecord;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.erasure.BeginErasure;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.ErasureCarriedOut;
import org.thidua.messages.erasure.ErasureEvent;
import org.thidua.messages.erasure.ErasureHeld;
import org.thidua.messages.erasure.ErasureProven;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.messages.erasure.ProveErasure;
import org.thidua.messages.erasure.RecordDestruction;
import org.thidua.messages.erasure.StoreCheck;
import org.thidua.messages.erasure.StoreChecked;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;

/** What the service does once two administrators agree: begin, note the destruction, prove. */
class CarryingOutErasureTest {

    private static final AwardClaimed CLAIMED = new AwardClaimed(RECORD, PERSON, "nomination:n", "award", 2025);
    private static final LocalDate DUE_DAY = LocalDate.of(2026, 3, 9);
    private static final KeysDestroyed KEYS_DESTROYED =
            new KeysDestroyed(DestroyedKeysEvent.REGISTER_ID, ID, PERSON, KEYS);
    private static final List<StoreCheck> NOTHING_READABLE =
            List.of(new StoreCheck("vault", 2, 0), new StoreCheck("events", 14, 0));

    private final RealStore store = ErasureOf.store();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDueErasureBeginsAndClosesTheRecord() {
        given(REQUESTED, CONFIRMED).when(begin(DUE)).thenEvents(CLOSED, BEGUN).thenAnswered(new Accepted(ID, 2));
    }

    @Test
    void beginningTwiceChangesNothing() {
        given(REQUESTED, CONFIRMED, BEGUN).when(begin(DUE)).thenEvents();
        given(CARRIED_OUT).when(begin(DUE)).thenEvents();
        given(PROVEN).when(begin(DUE)).thenEvents();
    }

    @Test
    void anErasureDoesNotBeginBeforeItsTime() {
        given(REQUESTED, CONFIRMED)
                .when(begin(DUE.minusMillis(1)))
                .thenRefused(RejectionCode.ERASURE_NOT_DUE, "person", PERSON, "dueAt", DUE);
    }

    @Test
    void anErasureThatOneAdministratorWantsDoesNotBegin() {
        given(REQUESTED)
                .when(begin(DUE))
                .thenRefused(RejectionCode.ERASURE_NOT_CONFIRMED, "person", PERSON, "status", "REQUESTED");
    }

    @Test
    void aCancelledErasureDoesNotBegin() {
        given(REQUESTED, CONFIRMED, CANCELLED)
                .when(begin(DUE))
                .thenRefused(RejectionCode.ERASURE_NOT_CONFIRMED, "person", PERSON, "status", "CANCELLED");
    }

    @Test
    void nobodyButTheServiceBegins() {
        given(REQUESTED, CONFIRMED)
                .when(new BeginErasure(ID, ONE, DUE))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "administrator", "needed", "service");
    }

    @Test
    void whatBeganAfterTheConfirmationHoldsTheErasure() {
        store.given(NomineeRecord.class, RECORD, CLAIMED);
        given(REQUESTED, CONFIRMED).when(begin(DUE)).thenEvents(HELD);
    }

    @Test
    void theSameHoldsAreNotedOnce() {
        store.given(NomineeRecord.class, RECORD, CLAIMED);
        given(REQUESTED, CONFIRMED, HELD).when(begin(DUE)).thenEvents();
    }

    @Test
    void otherHoldsAreNotedAnew() {
        store.given(
                NomineeRecord.class,
                RECORD,
                CLAIMED,
                new ClaimReleased(RECORD, PERSON, "nomination:n", "award", 2025, "REFUSED", DUE_DAY));
        given(REQUESTED, CONFIRMED, HELD)
                .when(begin(DUE))
                .thenEvents(new ErasureHeld(ID, PERSON, List.of("DECISION_PERIOD nomination:n 2026-06-07")));
    }

    @Test
    void whatIsHeldBeginsWhenNothingHoldsItAnyMore() {
        store.given(
                NomineeRecord.class,
                RECORD,
                CLAIMED,
                new ClaimReleased(RECORD, PERSON, "nomination:n", "award", 2025, "WITHDRAWN", DUE_DAY));
        given(REQUESTED, CONFIRMED, HELD).when(begin(DUE)).thenEvents(CLOSED, BEGUN);
    }

    /** The decision period ends with its last day in Viet Nam, at 17:00 UTC. */
    @Test
    void theDayThatEndsAHoldIsThatOfVietNam() {
        store.given(
                NomineeRecord.class,
                RECORD,
                CLAIMED,
                new ClaimReleased(RECORD, PERSON, "nomination:n", "award", 2025, "REFUSED", DUE_DAY.minusDays(90)));
        var evening = DUE.plusSeconds(15 * 3600); // 17:00 UTC
        given(REQUESTED, CONFIRMED)
                .when(begin(evening.minusMillis(1)))
                .thenEvents(new ErasureHeld(ID, PERSON, List.of("DECISION_PERIOD nomination:n 2026-03-09")))
                .when(begin(evening))
                .thenEvents(CLOSED, BEGUN);
    }

    @Test
    void holdsOfACancelledErasureAreForgotten() {
        store.given(NomineeRecord.class, RECORD, CLAIMED);
        given(REQUESTED, CONFIRMED, HELD, CANCELLED, REQUESTED, CONFIRMED)
                .when(begin(DUE))
                .thenEvents(HELD);
    }

    @Test
    void theDestructionIsNotedInThreePlacesAtOnce() {
        given(REQUESTED, CONFIRMED, BEGUN)
                .when(destroyed())
                .thenEvents(CARRIED_OUT, new PersonErased(PERSON, ID), KEYS_DESTROYED)
                .thenAnswered(new Accepted(ID, 3));
    }

    @Test
    void somebodyAboutWhomNothingWasSealedHasNoKeysToDestroy() {
        given(REQUESTED, CONFIRMED, BEGUN)
                .when(new RecordDestruction(ID, List.of(), Actor.SERVICE, DUE))
                .thenEvents(
                        new ErasureCarriedOut(ID, PERSON, 0),
                        new PersonErased(PERSON, ID),
                        new KeysDestroyed(DestroyedKeysEvent.REGISTER_ID, ID, PERSON, List.of()));
    }

    @Test
    void notingTheDestructionTwiceChangesNothing() {
        given(REQUESTED, CONFIRMED, BEGUN).when(destroyed()).when(destroyed()).thenEvents();
        given(PROVEN).when(destroyed()).thenEvents();
    }

    @Test
    void noKeyIsDestroyedBeforeTheErasureBegins() {
        given(REQUESTED, CONFIRMED)
                .when(destroyed())
                .thenRefused(RejectionCode.ERASURE_NOT_BEGUN, "person", PERSON, "status", "CONFIRMED");
    }

    @Test
    void nobodyButTheServiceNotesADestruction() {
        given(REQUESTED, CONFIRMED, BEGUN)
                .when(new RecordDestruction(ID, KEYS, ONE, DUE))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "administrator", "needed", "service");
    }

    @Test
    void anErasureIsProvenStoreByStore() {
        given(REQUESTED, CONFIRMED, BEGUN, CARRIED_OUT)
                .when(prove(NOTHING_READABLE))
                .thenEvents(
                        new StoreChecked(ID, PERSON, "vault", 2),
                        new StoreChecked(ID, PERSON, "events", 14),
                        new ErasureProven(ID, PERSON, List.of("vault", "events")));
    }

    @Test
    void provingTwiceChangesNothing() {
        given(REQUESTED, CONFIRMED, BEGUN, CARRIED_OUT, PROVEN)
                .when(prove(NOTHING_READABLE))
                .thenEvents();
    }

    @Test
    void whatCanStillBeReadIsNoProof() {
        var checks = List.of(new StoreCheck("vault", 2, 0), new StoreCheck("views", 5, 1));
        given(REQUESTED, CONFIRMED, BEGUN, CARRIED_OUT)
                .when(prove(checks))
                .thenRefused(RejectionCode.STILL_READABLE, "store", "views", "readable", 1);
    }

    @Test
    void whatIsReadableAgainAfterTheProofIsNotPassedOver() {
        given(REQUESTED, CONFIRMED, BEGUN, CARRIED_OUT, PROVEN)
                .when(prove(List.of(new StoreCheck("vault", 2, 2))))
                .thenRefused(RejectionCode.STILL_READABLE, "store", "vault", "readable", 2);
    }

    @Test
    void aProofLooksSomewhere() {
        given(REQUESTED, CONFIRMED, BEGUN, CARRIED_OUT)
                .when(prove(List.of()))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "checks", "value", "0");
    }

    @Test
    void nothingIsProvenBeforeTheKeysAreDestroyed() {
        given(REQUESTED, CONFIRMED, BEGUN)
                .when(prove(NOTHING_READABLE))
                .thenRefused(RejectionCode.ERASURE_NOT_CARRIED_OUT, "person", PERSON, "status", "BEGUN");
    }

    @Test
    void nobodyButTheServiceProves() {
        given(REQUESTED, CONFIRMED, BEGUN, CARRIED_OUT)
                .when(new ProveErasure(ID, NOTHING_READABLE, ONE, DUE))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "administrator", "needed", "service");
    }

    @Test
    void fromTheRequestToTheProof() {
        store.when(request(ONE, NOW))
                .when(confirm(ErasureOf.OTHER, NOW))
                .when(begin(DUE))
                .when(destroyed())
                .when(prove(NOTHING_READABLE))
                .when(cancel(ONE, DUE))
                .thenRefused(RejectionCode.ERASURE_NOT_CANCELLABLE, "person", PERSON, "status", "PROVEN")
                .when(request(ONE, DUE))
                .thenRefused(RejectionCode.PERSON_ERASED, "person", PERSON);
    }

    private RealStore given(ErasureEvent... past) {
        return store.given(Erasure.class, ID, past);
    }

    private static RecordDestruction destroyed() {
        return new RecordDestruction(ID, KEYS, Actor.SERVICE, DUE);
    }

    private static ProveErasure prove(List<StoreCheck> checks) {
        return new ProveErasure(ID, checks, Actor.SERVICE, DUE);
    }
}
