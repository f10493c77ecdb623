package org.thidua.domain.quota;

/**
 * Whose quota for what.
 *
 * @param agencyId the proposing agency, {@code agency:<code>}
 * @param year the achievement year
 */
public record QuotaKey(String agencyId, String awardCode, int year) {

    private static final String AGENCY = "agency:";

    /** The id of the ledger: {@code quota:<agency code>:<award>:<year>}. */
    public String ledgerId() {
        String agency = agencyId.startsWith(AGENCY) ? agencyId.substring(AGENCY.length()) : agencyId;
        return "quota:" + agency + ":" + awardCode + ":" + year;
    }
}
