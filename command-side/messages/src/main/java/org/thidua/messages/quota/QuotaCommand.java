package org.thidua.messages.quota;

import org.thidua.messages.shared.Command;

/** What can be asked of a quota ledger. Places are taken and released by ballots and nominations. */
public sealed interface QuotaCommand extends Command permits FreezeQuotaBase, CorrectQuotaBase {}
