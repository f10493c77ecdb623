package org.thidua.messages.shared;

import java.util.Locale;

/**
 * Every reason for which a command is refused. The code is part of the API: it is never renamed, and its
 * text in Vietnamese and English stands in {@code rejections_vi.properties} and {@code rejections_en.properties}.
 */
public enum RejectionCode {
    // any aggregate
    NOT_FOUND(Kind.NOT_FOUND),
    ALREADY_EXISTS(Kind.WRONG_STATE),
    STALE_VERSION(Kind.STALE),
    IDEMPOTENCY_KEY_REUSED(Kind.BROKEN_RULE),
    ROLE_MISSING(Kind.FORBIDDEN),
    NOT_YOUR_AGENCY(Kind.FORBIDDEN),
    INVALID_VALUE(Kind.BROKEN_RULE),

    // register, bloc, council
    UNKNOWN_AGENCY(Kind.BROKEN_RULE),
    UNKNOWN_PERSON(Kind.BROKEN_RULE),
    UNKNOWN_BLOC(Kind.BROKEN_RULE),
    UNKNOWN_NOMINEE(Kind.BROKEN_RULE),
    ALREADY_MEMBER(Kind.WRONG_STATE),
    NOT_A_MEMBER(Kind.BROKEN_RULE),
    OFFICE_TAKEN(Kind.WRONG_STATE),
    SEAT_TAKEN(Kind.WRONG_STATE),
    SEAT_VACANT(Kind.WRONG_STATE),
    SEAT_MISSING(Kind.FORBIDDEN),
    COUNCIL_FULL(Kind.BROKEN_RULE),
    ALREADY_TRANSFERRED(Kind.WRONG_STATE),
    UNKNOWN_COLLECTIVE(Kind.BROKEN_RULE),
    ALREADY_SUCCEEDED(Kind.WRONG_STATE),

    // erasure
    PERSON_ERASED(Kind.WRONG_STATE),
    ERASURE_HELD(Kind.WRONG_STATE),
    ERASURE_UNDER_WAY(Kind.WRONG_STATE),
    ERASURE_NOT_REQUESTED(Kind.WRONG_STATE),
    ERASURE_NOT_CANCELLABLE(Kind.WRONG_STATE),
    ERASURE_NOT_DUE(Kind.WRONG_STATE),
    ERASURE_NOT_CONFIRMED(Kind.WRONG_STATE),
    ERASURE_NOT_BEGUN(Kind.WRONG_STATE),
    ERASURE_NOT_CARRIED_OUT(Kind.WRONG_STATE),
    ANOTHER_ADMINISTRATOR_NEEDED(Kind.FORBIDDEN),
    STILL_READABLE(Kind.BROKEN_RULE),

    // nomination
    UNKNOWN_AWARD(Kind.BROKEN_RULE),
    AWARD_NOT_FOR_NOMINEE(Kind.BROKEN_RULE),
    NOMINEE_OF_ANOTHER_AGENCY(Kind.BROKEN_RULE),
    NO_RULE_IN_FORCE(Kind.BROKEN_RULE),
    NOMINATION_NOT_EDITABLE(Kind.WRONG_STATE),
    NOMINATION_NOT_SUBMITTABLE(Kind.WRONG_STATE),
    DOSSIER_INCOMPLETE(Kind.BROKEN_RULE),
    NOT_ELIGIBLE(Kind.BROKEN_RULE),
    DUE_DATE_PASSED(Kind.BROKEN_RULE),
    LIVE_NOMINATION_EXISTS(Kind.WRONG_STATE),
    AWARD_ALREADY_HELD(Kind.WRONG_STATE),
    NOMINATION_NOT_RETURNABLE(Kind.WRONG_STATE),
    NOMINATION_NOT_APPRAISABLE(Kind.WRONG_STATE),
    NOMINATION_NOT_READY(Kind.WRONG_STATE),
    NOMINATION_NOT_WITHDRAWABLE(Kind.WRONG_STATE),
    VOTE_MISSING(Kind.WRONG_STATE),
    VOTE_NOT_PASSED(Kind.BROKEN_RULE),
    ALREADY_DECIDED(Kind.WRONG_STATE),
    CALENDAR_MISSING(Kind.BROKEN_RULE),

    // quota
    NO_QUOTA(Kind.BROKEN_RULE),
    QUOTA_BASE_MISSING(Kind.WRONG_STATE),
    QUOTA_EXHAUSTED(Kind.BROKEN_RULE),

    // record of a nominee
    DISCIPLINE_OVERLAPS(Kind.WRONG_STATE),
    UNKNOWN_VERIFICATION(Kind.BROKEN_RULE),
    VERIFICATION_ALREADY_CONCLUDED(Kind.WRONG_STATE),
    UNKNOWN_INITIATIVE(Kind.BROKEN_RULE),
    SCOPE_NOT_WIDER(Kind.BROKEN_RULE),
    INITIATIVE_ALREADY_USED(Kind.WRONG_STATE),
    ACHIEVEMENT_ALREADY_USED(Kind.WRONG_STATE),
    AWARD_NOT_HELD(Kind.WRONG_STATE),

    // ballot
    UNKNOWN_COUNCIL(Kind.BROKEN_RULE),
    UNKNOWN_NOMINATION(Kind.BROKEN_RULE),
    SECRET_BALLOT_NOT_AVAILABLE(Kind.BROKEN_RULE),
    SECRET_VOTE_REQUIRED(Kind.BROKEN_RULE),
    BALLOT_NOT_DRAFT(Kind.WRONG_STATE),
    BALLOT_NOT_OPEN(Kind.WRONG_STATE),
    BALLOT_CLOSED(Kind.WRONG_STATE),
    BALLOT_NOT_CLOSED(Kind.WRONG_STATE),
    CLOSING_TIME_PASSED(Kind.BROKEN_RULE),
    CLOSING_TIME_NOT_REACHED(Kind.WRONG_STATE),
    ELECTORATE_EMPTY(Kind.BROKEN_RULE),
    NOT_IN_ELECTORATE(Kind.FORBIDDEN),
    NOT_ON_BALLOT(Kind.BROKEN_RULE),
    RECUSED(Kind.BROKEN_RULE),
    ALREADY_VOTED(Kind.WRONG_STATE),

    // pledge
    PLEDGE_NOT_DRAFT(Kind.WRONG_STATE),
    PLEDGE_NOT_OPEN(Kind.WRONG_STATE),
    NO_PARTY(Kind.BROKEN_RULE),
    NOT_A_PARTY(Kind.BROKEN_RULE),
    NOT_THE_REPRESENTATIVE(Kind.FORBIDDEN),
    ALREADY_SIGNED(Kind.WRONG_STATE),
    NOT_THE_BLOC_CHAIR(Kind.FORBIDDEN),

    // election
    ELECTION_NOT_CALLED(Kind.WRONG_STATE),
    ELECTION_NOT_OPEN(Kind.WRONG_STATE),
    NO_CANDIDATE(Kind.BROKEN_RULE),
    ONE_CANDIDATE_ONLY(Kind.BROKEN_RULE),
    NO_QUORUM(Kind.BROKEN_RULE),
    NO_REPRESENTATIVE(Kind.BROKEN_RULE),
    NOT_A_DELEGATE(Kind.FORBIDDEN),
    NOT_A_CANDIDATE(Kind.BROKEN_RULE),
    VOTE_NOT_TAKEN_HERE(Kind.WRONG_STATE),
    NOBODY_ELECTED(Kind.WRONG_STATE);

    /** What sort of refusal it is; the edge turns it into a status. */
    public enum Kind {
        /** 404: does not exist, or the caller may not see it. */
        NOT_FOUND,
        /** 403: the caller lacks the tie or the role. */
        FORBIDDEN,
        /** 409: right act, wrong moment. */
        WRONG_STATE,
        /** 412: the caller saw an older version. */
        STALE,
        /** 422: a rule of the field is broken. */
        BROKEN_RULE
    }

    private final Kind kind;

    RejectionCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The stable code of the API: lower case with hyphens, for example {@code already-voted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return code();
    }
}
