package org.thidua.views.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.pledge.PartyNamed;
import org.thidua.messages.pledge.PledgeDrafted;
import org.thidua.messages.pledge.PledgeEvent;
import org.thidua.messages.pledge.PledgeInForce;
import org.thidua.messages.pledge.PledgeOpened;
import org.thidua.messages.pledge.PledgeSigned;
import org.thidua.messages.pledge.Target;
import org.thidua.messages.pledge.TargetSet;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;

/**
 * The pledge of a bloc for a year.
 *
 * @param status {@code DRAFT}, {@code OPEN} for signature or {@code IN_FORCE}
 * @param parties agencies that are to sign
 * @param textDigest SHA-256 of what is signed, from opening on
 * @param dueOn last day on which a signature is not late
 */
public record PledgeView(
        String blocId,
        int year,
        String status,
        String text,
        List<Target> targets,
        List<String> parties,
        List<Signature> signatures,
        @Nullable String textDigest,
        @Nullable LocalDate dueOn,
        @Nullable Instant openedAt,
        @Nullable Instant inForceAt) {

    /**
     * An agency's signature.
     *
     * @param personId who signed for it
     * @param late after the due day; it binds all the same
     */
    public record Signature(String agencyId, String personId, LocalDate signedOn, boolean late, Instant signedAt) {}

    /** The view after an event. */
    public static PledgeView fold(@Nullable PledgeView before, PledgeEvent event, Facts facts) {
        return switch (event) {
            case PledgeDrafted it ->
                new PledgeView(
                        it.blocId(),
                        it.year(),
                        "DRAFT",
                        it.text(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null);
            case TargetSet it -> Fold.begun(before, facts).targeting(it);
            case PartyNamed it -> Fold.begun(before, facts).between(it.agencyId());
            case PledgeOpened it -> Fold.begun(before, facts).opened(it);
            case PledgeSigned it -> Fold.begun(before, facts).signed(it);
            case PledgeInForce it -> Fold.begun(before, facts).inForce(it);
        };
    }

    /** Whether an agency is a party that has not signed yet while signing is open. */
    public boolean waitsFor(String agencyId) {
        return status.equals("OPEN")
                && parties.contains(agencyId)
                && signatures.stream().noneMatch(it -> it.agencyId().equals(agencyId));
    }

    private PledgeView targeting(TargetSet it) {
        var target = new Target(it.code(), it.title(), it.unit(), it.goal());
        return new PledgeView(
                blocId,
                year,
                status,
                text,
                Lists.with(targets, target),
                parties,
                signatures,
                textDigest,
                dueOn,
                openedAt,
                inForceAt);
    }

    private PledgeView between(String agencyId) {
        return new PledgeView(
                blocId,
                year,
                status,
                text,
                targets,
                Lists.with(parties, agencyId),
                signatures,
                textDigest,
                dueOn,
                openedAt,
                inForceAt);
    }

    private PledgeView opened(PledgeOpened it) {
        return new PledgeView(
                blocId,
                year,
                "OPEN",
                text,
                targets,
                parties,
                signatures,
                it.textDigest(),
                it.dueOn(),
                it.openedAt(),
                inForceAt);
    }

    private PledgeView signed(PledgeSigned it) {
        var signature = new Signature(it.agencyId(), it.personId(), it.signedOn(), it.late(), it.signedAt());
        return new PledgeView(
                blocId,
                year,
                status,
                text,
                targets,
                parties,
                Lists.with(signatures, signature),
                textDigest,
                dueOn,
                openedAt,
                inForceAt);
    }

    private PledgeView inForce(PledgeInForce it) {
        return new PledgeView(
                blocId, year, "IN_FORCE", text, targets, parties, signatures, textDigest, dueOn, openedAt, it.at());
    }
}
