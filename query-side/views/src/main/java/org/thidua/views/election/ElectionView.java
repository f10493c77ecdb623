package org.thidua.views.election;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The election of an office for a year.
 *
 * @param status {@code CALLED}, {@code OPEN}, {@code ELECTED}, {@code FAILED} or {@code HANDED_OVER}
 * @param elected the agency, once there is one
 * @param unanimous whether it was elected by all present
 */
public record ElectionView(
        String blocId,
        int year,
        String office,
        String method,
        String status,
        List<Candidacy> candidates,
        List<Delegate> delegates,
        List<Round> rounds,
        @Nullable String elected,
        @Nullable Boolean unanimous,
        @Nullable String failedBecause,
        @Nullable LocalDate handedOverOn) {

    /**
     * A candidate.
     *
     * @param proposedBy the agency or person that proposed it
     */
    public record Candidacy(String agencyId, String proposedBy) {}

    /** The one person who votes for an agency. */
    public record Delegate(String agencyId, String personId, boolean present) {}

    /** Whether the open round waits for a person's vote; an acclamation waits for nobody. */
    public boolean waitsFor(String personId) {
        return status.equals("OPEN")
                && !rounds.isEmpty()
                && !rounds.getLast().method().equals("ACCLAMATION")
                && delegates.stream()
                        .anyMatch(delegate -> delegate.personId().equals(personId)
                                && delegate.present()
                                && !rounds.getLast().voted().contains(delegate.agencyId()));
    }
}
