package org.thidua.views.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.views.shared.Lists;

/**
 * The record of a nominee: all that is known when a dossier is judged.
 *
 * @param nomineeId the person or collective
 * @param claims awards and years that live nominations have claimed
 * @param awards all that were entered, also those revoked since, in the order of entering
 * @param years how years went, corrections behind what they correct
 * @param disciplines disciplinary periods
 * @param verifications under way and concluded: without a conclusion nothing is proposed or decided
 * @param initiatives recognised ones
 * @param supports on what live and decided nominations rest
 * @param completeFrom first year of which nothing is missing; absent when nobody has said so
 * @param closedFor the erasure for which nothing is taken any more
 */
public record RecordView(
        String nomineeId,
        List<Claim> claims,
        List<Award> awards,
        List<Year> years,
        List<Discipline> disciplines,
        List<Verification> verifications,
        List<Initiative> initiatives,
        List<Support> supports,
        @Nullable Integer completeFrom,
        @Nullable String closedFor) {

    /** An award and year that a live nomination holds for the nominee. */
    public record Claim(String nominationId, String awardCode, int year) {}

    /**
     * An award held, or revoked.
     *
     * @param nominationId which won it; absent when it was decided elsewhere
     * @param decidedBy as the decision says it; absent when it was won here
     * @param uses for which later awards it served as one of their years
     */
    public record Award(
            @Nullable String nominationId,
            String awardCode,
            int year,
            boolean schoolYear,
            String basis,
            String number,
            LocalDate decidedOn,
            @Nullable String decidedBy,
            List<Use> uses,
            @Nullable Revocation revocation) {

        Award used(Use use) {
            return new Award(
                    nominationId,
                    awardCode,
                    year,
                    schoolYear,
                    basis,
                    number,
                    decidedOn,
                    decidedBy,
                    Lists.with(uses, use),
                    revocation);
        }

        Award revoked(Revocation by) {
            return new Award(nominationId, awardCode, year, schoolYear, basis, number, decidedOn, decidedBy, uses, by);
        }
    }

    /** For which award, won by which nomination. */
    public record Use(String awardCode, String nominationId) {}

    /** The decision that took an award away. */
    public record Revocation(String number, LocalDate on) {}

    /**
     * How a year went.
     *
     * @param replaced whether a later entry of the same year counts in its place
     */
    public record Year(
            int year,
            String kind,
            @Nullable String grade,
            @Nullable Integer monthsWorked,
            @Nullable String number,
            boolean replaced) {

        Year replacedBy(int other) {
            return year == other ? new Year(year, kind, grade, monthsWorked, number, true) : this;
        }
    }

    /** A disciplinary period, its last day included. */
    public record Discipline(String measure, LocalDate from, LocalDate until, String number, String reason) {}

    /** Something that is or was verified. */
    public record Verification(
            String verificationId,
            String ground,
            String reference,
            LocalDate openedOn,
            @Nullable Conclusion conclusion) {}

    /** The document that ended a verification. */
    public record Conclusion(String outcome, String number, LocalDate on) {}

    /** An initiative and each of its recognitions, the widest last. */
    public record Initiative(String initiativeId, String title, List<Recognition> recognitions) {}

    /** How far an initiative was recognised to reach. */
    public record Recognition(String scope, int year, String number) {}

    /** An initiative or achievement on which a nomination rests. */
    public record Support(String nominationId, String kind, String reference) {}
}
