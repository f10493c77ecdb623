package org.thidua.query.shared;

import java.util.EnumSet;
import java.util.Set;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;
import org.thidua.views.nomination.NominationScope;
import org.thidua.views.quota.QuotaScope;
import org.thidua.wire.http.SignedIn;

/** What an account may read. What it may not read does not exist for it: 404, and missing in lists, counts and streams. */
public final class Rights {

    private static final Set<Role> EVERYTHING = EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> REVIEWERS =
            EnumSet.of(Role.APPRAISER, Role.SECRETARY, Role.MEMBER, Role.CHAIR, Role.TELLER, Role.HEAD);
    private static final Set<Role> JUDGES = EnumSet.of(Role.APPRAISER, Role.SECRETARY, Role.MEMBER, Role.HEAD);

    private Rights() {}

    /** Which nominations: all, those handed in, or those of the own agency. */
    public static NominationScope nominations(SignedIn reader) {
        String agency = reader.agencyId() == null ? "" : reader.agencyId();
        if (readsEverything(reader)) {
            return NominationScope.everything();
        }
        return reviews(reader) ? NominationScope.handedInOrOfAgency(agency) : NominationScope.ofAgency(agency);
    }

    /** Auditors and administrators read everything. */
    public static boolean readsEverything(SignedIn reader) {
        return reader.roles().stream().anyMatch(EVERYTHING::contains);
    }

    /** Who commented or objected, and in which words, is not for the agency that proposes. */
    public static boolean readsWhoObjects(SignedIn reader) {
        return reviews(reader) || readsEverything(reader);
    }

    /** Ballots name nominations of all agencies: they are for the council, those who serve it, and auditors. */
    public static boolean readsBallots(SignedIn reader) {
        return reviews(reader) || readsEverything(reader);
    }

    /** Which quotas: all, or for nominators those of the own agency. */
    public static QuotaScope quotas(SignedIn reader) {
        if (readsBallots(reader)) {
            return QuotaScope.everything();
        }
        return reader.roles().contains(Role.NOMINATOR) && reader.agencyId() != null
                ? QuotaScope.ofAgency(reader.agencyId())
                : QuotaScope.nothing();
    }

    /** @throws Rejected with {@code NOT_FOUND} unless the reader may read ballots */
    public static void requireBallots(SignedIn reader, String id) {
        if (!readsBallots(reader)) {
            throw Rejected.because(RejectionCode.NOT_FOUND, "id", id);
        }
    }

    /**
     * Records of nominees tell of discipline and of what is being verified: they are for those who keep, judge and decide,
     * for auditors, and for those who nominate in the nominee's own agency.
     *
     * @param agencyId where the nominee is today
     */
    public static boolean readsRecord(SignedIn reader, String agencyId) {
        return readsEverything(reader)
                || reader.roles().stream().anyMatch(JUDGES::contains)
                || (reader.roles().contains(Role.NOMINATOR) && agencyId.equals(reader.agencyId()));
    }

    /** @throws Rejected with {@code ROLE_MISSING} unless the reader is an auditor or administrator */
    public static void requireAudit(SignedIn reader) {
        reader.as(Role.AUDITOR, Role.ADMINISTRATOR);
    }

    private static boolean reviews(SignedIn reader) {
        return reader.roles().stream().anyMatch(REVIEWERS::contains);
    }
}
