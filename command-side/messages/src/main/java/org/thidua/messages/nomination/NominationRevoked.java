package org.thidua.messages.nomination;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * The award has been revoked; other awards of the same decision stand (tricky case 66).
 *
 * @param grounds {@link RevocationGround}s
 * @param dueOn last working day for it after the conclusion; absent where no limit is stated
 * @param reliedOn later awards for which this one counted, {@code <award>/<year>}: to be reviewed, not revoked with it (tricky case 64)
 */
@EventName("nomination.revoked")
@Revision("1")
public record NominationRevoked(
        String nominationId,
        int level,
        List<String> grounds,
        String number,
        LocalDate revokedOn,
        @Nullable LocalDate dueOn,
        String awardCode,
        String nomineeId,
        List<String> reliedOn)
        implements NominationEvent {}
