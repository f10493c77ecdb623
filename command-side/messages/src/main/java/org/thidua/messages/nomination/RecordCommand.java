package org.thidua.messages.nomination;

import org.thidua.messages.shared.Command;

/** What can be asked of the record of a nominee. */
public sealed interface RecordCommand extends Command permits ClaimAward {}
