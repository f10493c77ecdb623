package org.thidua.views.quota;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.quota.PlaceReleased;
import org.thidua.messages.quota.PlaceTaken;
import org.thidua.messages.quota.QuotaBaseCorrected;
import org.thidua.messages.quota.QuotaBaseFrozen;
import org.thidua.messages.quota.QuotaEvent;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;

/**
 * The quota of an agency for an award and year.
 *
 * @param ruleRow the catalogue row that sets it
 * @param base how many are on the lower list
 * @param baseOf what was counted, for example {@code ADVANCED_WORKERS}
 * @param rounding {@code FLOOR}, {@code HALF_UP} or {@code CEIL}
 * @param minimumOne whether a share below one still gives one place
 * @param number of the decision on the lower list
 * @param places what the share of the base comes to
 * @param taken nominations with a place, in the order in which they took it
 * @param over how many more are taken than there are places, after a correction (tricky case 26); mostly 0
 * @param corrections of the base, in order
 */
public record QuotaView(
        String agencyId,
        String awardCode,
        int year,
        String ruleRow,
        int base,
        String baseOf,
        int percent,
        String rounding,
        boolean minimumOne,
        String number,
        int places,
        List<String> taken,
        int over,
        List<Correction> corrections) {

    /**
     * A replaced base.
     *
     * @param base the new one
     * @param reason {@code APPEAL}, {@code REVOCATION} or {@code MISTAKE}
     * @param number of the decision that changed the lower list
     */
    public record Correction(int base, int places, String reason, String number) {}

    /** The view after an event. */
    public static QuotaView fold(@Nullable QuotaView before, QuotaEvent event, Facts facts) {
        return switch (event) {
            case QuotaBaseFrozen it ->
                new QuotaView(
                        it.agencyId(),
                        it.awardCode(),
                        it.year(),
                        it.ruleRow(),
                        it.base(),
                        it.baseOf(),
                        it.percent(),
                        it.rounding(),
                        it.minimumOne(),
                        it.number(),
                        it.places(),
                        List.of(),
                        0,
                        List.of());
            case QuotaBaseCorrected it -> {
                QuotaView known = Fold.begun(before, facts);
                var correction = new Correction(it.base(), it.places(), it.reason(), it.number());
                yield known.with(it.base(), it.places(), known.taken, Lists.with(known.corrections, correction));
            }
            case PlaceTaken it -> {
                QuotaView known = Fold.begun(before, facts);
                yield known.with(
                        known.base, known.places, Lists.with(known.taken, it.nominationId()), known.corrections);
            }
            case PlaceReleased it -> {
                QuotaView known = Fold.begun(before, facts);
                yield known.with(known.base, known.places, known.without(it.nominationId()), known.corrections);
            }
        };
    }

    private QuotaView with(int newBase, int newPlaces, List<String> newTaken, List<Correction> newCorrections) {
        return new QuotaView(
                agencyId,
                awardCode,
                year,
                ruleRow,
                newBase,
                baseOf,
                percent,
                rounding,
                minimumOne,
                number,
                newPlaces,
                newTaken,
                Math.max(0, newTaken.size() - newPlaces),
                newCorrections);
    }

    private List<String> without(String nominationId) {
        return taken.stream().filter(it -> !it.equals(nominationId)).toList();
    }
}
