package org.thidua.domain.quota;

import java.util.Map;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Quota;
import org.thidua.messages.award.QuotaBase;
import org.thidua.messages.award.Rounding;
import org.thidua.messages.quota.QuotaBaseFrozen;

/** Awards with a quota, and ledgers of agency a for 2012 that have been begun. */
public final class Quotas {

    /** 15 percent of the advanced workers, rounded down. */
    public static final String FIFTEEN = SmallCatalogue.MAJORITY;
    /** 20 percent, rounded half up, and one place at least. */
    public static final String TWENTY = SmallCatalogue.EIGHTY;
    /** 20 percent of the leaders of blocs. */
    public static final String OF_LEADERS = SmallCatalogue.COLLECTIVE;
    /** No quota. */
    public static final String FREE = SmallCatalogue.PRESENT;

    public static final String AGENCY = "agency:a";
    public static final int YEAR = 2012;

    public static final Catalogue CATALOGUE = SmallCatalogue.withQuotas(Map.of(
            FIFTEEN, quota(QuotaBase.ADVANCED_WORKERS, 15, Rounding.FLOOR, false),
            TWENTY, quota(QuotaBase.STRENGTH, 20, Rounding.HALF_UP, true),
            OF_LEADERS, quota(QuotaBase.BLOC_LEADERS, 20, Rounding.FLOOR, false)));

    private Quotas() {}

    public static String ledger(String award) {
        return new QuotaKey(AGENCY, award, YEAR).ledgerId();
    }

    /** A frozen base of this award. */
    public static QuotaBaseFrozen frozen(String award, int base) {
        String row = SmallCatalogue.rowOf(award);
        Quota quota = QuotaLedger.quotaOf(CATALOGUE.row(row).orElseThrow()).orElseThrow();
        return new QuotaBaseFrozen(
                ledger(award),
                AGENCY,
                award,
                YEAR,
                row,
                base,
                quota.base().name(),
                quota.percent(),
                quota.rounding().name(),
                quota.minimumOne(),
                quota.places(base),
                "07/QĐ");
    }

    private static Quota quota(QuotaBase base, int percent, Rounding rounding, boolean minimumOne) {
        return new Quota(base, percent, rounding, minimumOne, "test", Confidence.UNSURE);
    }
}
