package org.thidua.messages.erasure;

import org.thidua.messages.shared.Command;

/** What can be asked of an erasure. */
public sealed interface ErasureCommand extends Command
        permits RequestErasure, ConfirmErasure, CancelErasure, BeginErasure, RecordDestruction, ProveErasure {}
