package org.thidua.domain.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.thidua.messages.nomination.PublicCommentOpened;
import org.thidua.messages.nomination.PublicCommentReceived;

/** When a nomination was published for comment, and what was received. */
final class PublicComments {

    private final List<PublicCommentOpened> opened = new ArrayList<>();
    private final List<PublicCommentReceived> received = new ArrayList<>();

    void evolve(PublicCommentOpened event) {
        opened.add(event);
    }

    void evolve(PublicCommentReceived event) {
        received.add(event);
    }

    /** Comments in the order of receipt. */
    List<PublicCommentReceived> received() {
        return Collections.unmodifiableList(received);
    }

    /** The last publication, if there was one. */
    Optional<PublicCommentOpened> last() {
        return opened.isEmpty() ? Optional.empty() : Optional.of(opened.getLast());
    }

    /** A publication whose last day has not passed; it may still be to come. */
    Optional<PublicCommentOpened> notOverOn(LocalDate day) {
        return last().filter(it -> !day.isAfter(it.to()));
    }

    /** Whether the public may comment on a day. */
    boolean openOn(LocalDate day) {
        return notOverOn(day).filter(it -> !day.isBefore(it.from())).isPresent();
    }

    /** Whether a publication is over. */
    boolean heldBefore(LocalDate day) {
        return opened.stream().anyMatch(it -> day.isAfter(it.to()));
    }
}
