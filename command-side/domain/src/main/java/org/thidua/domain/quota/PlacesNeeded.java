package org.thidua.domain.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Quota;
import org.thidua.messages.shared.Rejected;

/**
 * The places that the nominations of one ballot need, gathered by ledger. By id, so that two ballots opened at once
 * wait for each other's ledgers in the same order.
 *
 * @param byLedger by the id of the ledger
 */
public record PlacesNeeded(TreeMap<String, Need> byLedger) {

    /** Of nobody yet. */
    public PlacesNeeded() {
        this(new TreeMap<>());
    }

    /** A nomination goes to the council; it needs a place where its rule row sets a quota that agencies have. */
    public void add(String nominationId, QuotaKey key, AwardType row) {
        QuotaLedger.quotaOf(row).ifPresent(quota -> byLedger.computeIfAbsent(
                        key.ledgerId(), ledger -> new Need(key, quota, new ArrayList<>()))
                .nominationIds()
                .add(nominationId));
    }

    /**
     * Takes them all.
     *
     * @throws Rejected when one ledger has too few or no base
     */
    public void take(Neighbours neighbours) {
        byLedger.forEach((id, need) -> neighbours.change(
                QuotaLedger.class, id, ledger -> ledger.take(need.key(), need.quota(), need.nominationIds())));
    }

    /** What is needed of one ledger. */
    public record Need(QuotaKey key, Quota quota, List<String> nominationIds) {}
}
