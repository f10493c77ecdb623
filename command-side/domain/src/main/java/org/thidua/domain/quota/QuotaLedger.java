package org.thidua.domain.quota;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.NO_QUOTA;
import static org.thidua.messages.shared.RejectionCode.NO_RULE_IN_FORCE;
import static org.thidua.messages.shared.RejectionCode.QUOTA_BASE_MISSING;
import static org.thidua.messages.shared.RejectionCode.QUOTA_EXHAUSTED;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AGENCY;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AWARD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Quota;
import org.thidua.messages.award.QuotaBase;
import org.thidua.messages.nomination.ReleaseReason;
import org.thidua.messages.quota.CorrectQuotaBase;
import org.thidua.messages.quota.FreezeQuotaBase;
import org.thidua.messages.quota.PlaceReleased;
import org.thidua.messages.quota.PlaceTaken;
import org.thidua.messages.quota.QuotaBaseCorrected;
import org.thidua.messages.quota.QuotaBaseFrozen;
import org.thidua.messages.quota.QuotaEvent;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/**
 * How many places an agency has for an award and year, and which nominations have taken them. No place is taken beyond
 * the allowance of that moment; an allowance that shrinks afterwards takes no place away (tricky case 26). Places are
 * taken by ballots and released by nominations in their own unit of work.
 */
public class QuotaLedger extends EventSourced {

    /** The first patriotic emulation appeal is of June 1948: no award has an earlier year. */
    private static final int FIRST_YEAR = 1948;

    private static final int GREATEST_BASE = 1_000_000;

    private @Nullable QuotaBaseFrozen frozen;
    private @Nullable QuotaBaseCorrected corrected;
    private final Set<String> taken = new HashSet<>();

    protected QuotaLedger() {}

    /**
     * The quota of a row that agencies share out by themselves. One over the leaders of blocs is not: it belongs to the
     * level that decides and counts route 1 alone, and a nomination does not say its route yet (tricky case 28).
     */
    public static Optional<Quota> quotaOf(AwardType row) {
        return Optional.ofNullable(row.quota()).filter(quota -> quota.base() != QuotaBase.BLOC_LEADERS);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(FreezeQuotaBase command, Catalogue catalogue, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY, Role.ADMINISTRATOR);
        if (frozen != null) {
            if (frozen.base() == command.base() && frozen.number().equals(command.number())) {
                return;
            }
            throw Rejected.because(ALREADY_EXISTS, "id", id(), "base", frozen.base(), "number", frozen.number());
        }
        var key = new QuotaKey(command.agencyId(), command.awardCode(), command.year());
        Check.value(command.id().equals(key.ledgerId()), "id", command.id());
        LocalDate today = VietNam.dayOf(command.at());
        Check.value(command.year() >= FIRST_YEAR && command.year() <= today.getYear(), "year", command.year());
        checkBase(command.base(), command.number());
        if (!neighbours.exists(Agency.class, command.agencyId())) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", command.agencyId());
        }
        AwardType row = ruleRow(command.awardCode(), today, command.agencyId(), catalogue);
        Quota quota = quotaOf(row)
                .orElseThrow(() -> Rejected.because(NO_QUOTA, "award", command.awardCode(), "ruleRow", row.row()));
        happened(new QuotaBaseFrozen(
                id(),
                command.agencyId(),
                command.awardCode(),
                command.year(),
                row.row(),
                command.base(),
                quota.base().name(),
                quota.percent(),
                quota.rounding().name(),
                quota.minimumOne(),
                quota.places(command.base()),
                command.number()));
    }

    /** The rule stays that of the freezing; the allowance is computed anew, and may fall below what is taken. */
    @CommandHandler
    void decide(CorrectQuotaBase command) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY, Role.ADMINISTRATOR);
        if (isTheLatest(command)) {
            return;
        }
        checkBase(command.base(), command.number());
        QuotaBaseFrozen rule = rule();
        happened(new QuotaBaseCorrected(
                id(),
                rule.ruleRow(),
                command.base(),
                rule.percent(),
                rule.rounding(),
                rule.minimumOne(),
                rule.share().places(command.base()),
                taken.size(),
                command.reason().name(),
                command.number()));
    }

    /**
     * Takes a place for each of these nominations, or for none; one that has a place already needs no other.
     *
     * @param quota that the rule row of the nominations sets, to say what is missing when nothing is frozen
     * @throws Rejected when no base is frozen, or the places left are too few
     */
    public void take(QuotaKey key, Quota quota, Collection<String> nominationIds) {
        if (frozen == null) {
            throw Rejected.because(
                    QUOTA_BASE_MISSING,
                    "agency",
                    key.agencyId(),
                    "award",
                    key.awardCode(),
                    "year",
                    key.year(),
                    "base",
                    quota.base(),
                    "percent",
                    quota.percent());
        }
        var wanted = new TreeSet<>(nominationIds);
        wanted.removeAll(taken);
        if (!wanted.isEmpty() && taken.size() + wanted.size() > places()) {
            throw Rejected.because(
                    QUOTA_EXHAUSTED,
                    "agency",
                    key.agencyId(),
                    "award",
                    key.awardCode(),
                    "year",
                    key.year(),
                    "places",
                    places(),
                    "taken",
                    taken.size(),
                    "wanted",
                    wanted.size(),
                    "base",
                    base(),
                    "percent",
                    frozen.percent(),
                    "rounding",
                    frozen.rounding());
        }
        wanted.forEach(nominationId -> happened(new PlaceTaken(id(), nominationId, taken.size() + 1, places())));
    }

    /** Gives a nomination's place back; changes nothing when it has none. */
    public void release(String nominationId, ReleaseReason reason) {
        if (taken.contains(nominationId)) {
            happened(new PlaceReleased(id(), nominationId, reason.name(), taken.size() - 1, places()));
        }
    }

    @Override
    protected void evolve(Event event) {
        switch ((QuotaEvent) event) {
            case QuotaBaseFrozen it -> frozen = it;
            case QuotaBaseCorrected it -> corrected = it;
            case PlaceTaken it -> taken.add(it.nominationId());
            case PlaceReleased it -> taken.remove(it.nominationId());
        }
    }

    /** The row as the agency's own regulation narrows it, which may give it fewer places. */
    private static AwardType ruleRow(String awardCode, LocalDate day, String agencyId, Catalogue catalogue) {
        if (!catalogue.knows(awardCode)) {
            throw Rejected.because(UNKNOWN_AWARD, "award", awardCode);
        }
        return catalogue
                .inForce(awardCode, day, agencyId)
                .orElseThrow(() -> Rejected.because(NO_RULE_IN_FORCE, "award", awardCode, "day", day));
    }

    private static void checkBase(int base, String number) {
        Check.value(base >= 0 && base <= GREATEST_BASE, "base", base);
        Check.value(!number.isBlank(), "number", number);
    }

    private boolean isTheLatest(CorrectQuotaBase command) {
        return corrected != null
                && corrected.base() == command.base()
                && corrected.reason().equals(command.reason().name())
                && corrected.number().equals(command.number());
    }

    private int base() {
        return corrected == null ? rule().base() : corrected.base();
    }

    private int places() {
        return corrected == null ? rule().places() : corrected.places();
    }

    private QuotaBaseFrozen rule() {
        return Objects.requireNonNull(frozen);
    }
}
