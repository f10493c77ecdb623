package org.thidua.domain.eligibility;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a nominee when a dossier is judged.
 *
 * @param awards held and not revoked, of any basis
 * @param years how single years went; at most one entry per year
 * @param disciplines disciplinary periods
 * @param initiatives recognised, with what they already support
 * @param verifications under way (tricky case 20)
 * @param claims awards and years that live nominations have claimed: what is not decided yet
 * @param rolls members of a collective by year; empty for a person
 * @param knownFrom first year of which nothing is missing, together with every earlier award that anybody may rely on;
 *     absent when nobody has said so. What is missing from an earlier year is not known to be missing
 */
public record NomineeHistory(
        List<HeldAward> awards,
        List<YearStanding> years,
        List<DisciplinePeriod> disciplines,
        List<RecognisedInitiative> initiatives,
        List<OpenVerification> verifications,
        List<LiveClaim> claims,
        List<Roll> rolls,
        @Nullable Integer knownFrom) {

    /** Nothing is known. */
    public static final NomineeHistory UNKNOWN =
            new NomineeHistory(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    /** The same with one more roll. */
    public NomineeHistory with(Roll roll) {
        return new NomineeHistory(
                awards,
                years,
                disciplines,
                initiatives,
                verifications,
                claims,
                Stream.concat(rolls.stream(), Stream.of(roll)).toList(),
                knownFrom);
    }

    /** The same under rules that let an initiative support several awards (tricky case 15). */
    NomineeHistory withReusableInitiatives() {
        return new NomineeHistory(
                awards,
                years,
                disciplines,
                initiatives.stream().map(RecognisedInitiative::reusable).toList(),
                verifications,
                claims,
                rolls,
                knownFrom);
    }
}
