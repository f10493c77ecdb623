package org.thidua.views.quota;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.thidua.messages.award.QuotaShare;
import org.thidua.messages.award.Rounding;

/**
 * The quotas of several agencies beside what the same share of their common base would give. Shares that are rounded
 * part by part may come to more than the share of the whole (tricky case 27): the level that decides looks at both.
 *
 * @param ruleRow the catalogue row that sets them
 * @param agencies how many have frozen a base
 * @param sumOfBase over the agencies
 * @param sumOfPlaces over the agencies
 * @param placesOfSum what the share of {@code sumOfBase} comes to
 * @param sumOfTaken places taken over the agencies
 * @param over how many more are taken than {@code placesOfSum}; mostly 0
 */
public record QuotaSum(
        String awardCode,
        int year,
        String ruleRow,
        int percent,
        String rounding,
        boolean minimumOne,
        int agencies,
        int sumOfBase,
        int sumOfPlaces,
        int placesOfSum,
        int sumOfTaken,
        int over) {

    /** One sum for each award, year and rule row, in the order in which they come. */
    public static List<QuotaSum> of(Collection<QuotaView> quotas) {
        var sums = new LinkedHashMap<List<Object>, QuotaSum>();
        for (QuotaView quota : quotas) {
            sums.merge(List.of(quota.awardCode(), quota.year(), quota.ruleRow()), of(quota), QuotaSum::plus);
        }
        return List.copyOf(sums.values());
    }

    private static QuotaSum of(QuotaView quota) {
        return new QuotaSum(
                quota.awardCode(),
                quota.year(),
                quota.ruleRow(),
                quota.percent(),
                quota.rounding(),
                quota.minimumOne(),
                1,
                quota.base(),
                quota.places(),
                quota.places(),
                quota.taken().size(),
                quota.over());
    }

    private QuotaSum plus(QuotaSum other) {
        int base = Math.addExact(sumOfBase, other.sumOfBase);
        int whole = new QuotaShare(percent, Rounding.valueOf(rounding), minimumOne).places(base);
        int taken = sumOfTaken + other.sumOfTaken;
        return new QuotaSum(
                awardCode,
                year,
                ruleRow,
                percent,
                rounding,
                minimumOne,
                agencies + other.agencies,
                base,
                sumOfPlaces + other.sumOfPlaces,
                whole,
                taken,
                Math.max(0, taken - whole));
    }
}
