package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.Dossier.BALLOT;
import static org.thidua.domain.nomination.Dossier.COUNCIL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.RealStore;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.messages.award.AppraisalClock;
import org.thidua.messages.award.AwardKind;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Denominator;
import org.thidua.messages.award.InitiativeUse;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.award.RuleSet;
import org.thidua.messages.award.SubmissionWindow;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.award.VoteRule;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.NominationForwarded;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationReceived;
import org.thidua.messages.nomination.NominationSuspended;
import org.thidua.messages.nomination.ProcedureChosen;
import org.thidua.messages.nomination.PublicCommentOpened;
import org.thidua.messages.nomination.SuspensionLifted;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Role;

/**
 * A nomination under way on a real store: rules of 2003 with clocks of ten working days, an award that has a window until
 * 31 January and wants ten working days of public comment, and two agencies. Today is Thursday, 10 January 2013.
 */
final class OnTheWay implements AutoCloseable {

    static final String ID = "nomination:n";
    static final String PERSON = "person:p";
    static final String RECORD = "record:person:p";
    static final String UPPER = "agency:upper";
    /** Wants public comment and has a window. */
    static final String PUBLISHED = "labour-order-3";

    static final String PLAIN = SmallCatalogue.MAJORITY;
    static final LocalDate TODAY = LocalDate.of(2013, 1, 10);
    static final Instant NOW = at(TODAY);
    static final Actor NOMINATOR = new Actor("person:nominator", Role.NOMINATOR, AGENCY);
    static final Actor APPRAISER = new Actor("person:appraiser", Role.APPRAISER, AGENCY);
    static final Actor SECRETARY = new Actor("person:secretary", Role.SECRETARY, AGENCY);
    static final Actor HEAD = new Actor("person:head", Role.HEAD, AGENCY);
    static final Actor UPPER_APPRAISER = new Actor("person:upper-appraiser", Role.APPRAISER, UPPER);
    static final Actor UPPER_HEAD = new Actor("person:upper-head", Role.HEAD, UPPER);
    static final Actor ADMINISTRATOR = new Actor("person:admin", Role.ADMINISTRATOR, null);

    private final RealStore store = new RealStore(catalogue());
    private final String award;

    private OnTheWay(String award) {
        this.award = award;
        store.given(Agency.class, AGENCY, new AgencyRegistered(AGENCY, "a", "Cơ quan 01"))
                .given(Agency.class, UPPER, new AgencyRegistered(UPPER, "upper", "Bộ 01"));
    }

    /** A nomination for an ordinary award. */
    static OnTheWay plain(Dossier past, NominationEvent... more) {
        return new OnTheWay(PLAIN).given(past, more);
    }

    /** A nomination for the award that wants public comment. */
    static OnTheWay published(Dossier past, NominationEvent... more) {
        return new OnTheWay(PUBLISHED).given(past, more);
    }

    static Dossier draft() {
        return Dossier.drafted(ID, PLAIN, PERSON);
    }

    static Dossier draftForPublication() {
        return Dossier.drafted(ID, PUBLISHED, PERSON);
    }

    private OnTheWay given(Dossier past, NominationEvent... more) {
        List<NominationEvent> all = new ArrayList<>(Arrays.asList(past.events()));
        all.addAll(Arrays.asList(more));
        store.given(Nomination.class, ID, all.toArray(NominationEvent[]::new));
        store.given(NomineeRecord.class, RECORD, new AwardClaimed(RECORD, PERSON, ID, award, Dossier.YEAR));
        return this;
    }

    RealStore store() {
        return store;
    }

    RealStore when(Command command) {
        return store.when(command);
    }

    static Instant at(LocalDate day) {
        return day.atTime(8, 0).atZone(org.thidua.domain.shared.VietNam.ZONE).toInstant();
    }

    static <T> Sealed<T> sealed(SealedField<T> field, T value) {
        return SealsInMemory.sealed(field, ID, PERSON, value);
    }

    static NominationReceived received(String number) {
        return new NominationReceived(ID, 1, number, AGENCY, NOW, LocalDate.of(2013, 1, 24));
    }

    static NominationSuspended suspended(LocalDate on) {
        return new NominationSuspended(ID, 1, "INSPECTION", sealed(NominationSuspended.REFERENCE, "12/CV-TTr"), on);
    }

    static SuspensionLifted lifted(String outcome) {
        return new SuspensionLifted(ID, 1, "08/KL", outcome, null);
    }

    static PublicCommentOpened publicComment(LocalDate from, LocalDate to) {
        return new PublicCommentOpened(ID, 1, "Cổng thông tin", from, to);
    }

    static NominationForwarded forwarded() {
        return new NominationForwarded(ID, 1, 2, UPPER, "45/TTr", TODAY);
    }

    static NominationPutToBallot onAgendaOf(String agency) {
        return new NominationPutToBallot(ID, 1, BALLOT, COUNCIL, agency);
    }

    static ProcedureChosen simplified() {
        return new ProcedureChosen(ID, "SIMPLIFIED");
    }

    @Override
    public void close() {
        store.close();
    }

    private static Catalogue catalogue() {
        var rows = new ArrayList<>(SmallCatalogue.CATALOGUE.rows());
        rows.add(new AwardType(
                SmallCatalogue.rowOf(PUBLISHED),
                PUBLISHED,
                Map.of("vi", PUBLISHED, "en", PUBLISHED),
                AwardKind.COMMENDATION,
                List.of(NomineeType.INDIVIDUAL),
                "STATE",
                "State President",
                "ACCUMULATED",
                List.of(),
                List.of(),
                null,
                new VoteRule(80, false, Denominator.ALL_MEMBERS, VoteMethod.ANY, "test", Confidence.UNSURE),
                List.of(),
                10,
                false,
                new SubmissionWindow(MonthDay.of(1, 5), MonthDay.of(1, 31), 1),
                null,
                "rs-2003",
                LocalDate.of(2004, 7, 1),
                LocalDate.of(2014, 6, 1),
                "test",
                Confidence.UNSURE));
        var ruleSet = new RuleSet(
                "rs-2003",
                LocalDate.of(2004, 7, 1),
                LocalDate.of(2014, 6, 1),
                false,
                "test",
                Confidence.UNSURE,
                new InitiativeUse(false, "test", Confidence.UNSURE),
                null,
                List.of(),
                List.of(clock("GRASSROOTS", 10), clock("MINISTRY_PROVINCE", 15), clock("CONSULTED_BODY", 5)),
                List.of());
        return new Catalogue(rows, List.of(ruleSet), List.of(), List.of());
    }

    private static AppraisalClock clock(String level, int days) {
        return new AppraisalClock(level, days, null, "test", Confidence.UNSURE);
    }
}
