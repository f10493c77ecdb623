package org.thidua.command.nomination;

import org.thidua.command.Commands;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.http.CommandHeaders;

/** Commands of nominators, who do not learn which nominations other agencies have: those are not found. */
final class Unseen {

    private Unseen() {}

    /** @throws Rejected with {@code NOT_FOUND} in place of {@code NOT_YOUR_AGENCY} */
    static Accepted send(Commands commands, Command command, CommandHeaders headers) {
        try {
            return commands.send(command, headers);
        } catch (Rejected refused) {
            if (refused.rejection().code() == RejectionCode.NOT_YOUR_AGENCY) {
                throw Rejected.because(RejectionCode.NOT_FOUND, "id", command.id());
            }
            throw refused;
        }
    }
}
