package org.thidua.messages.nomination;

import org.thidua.messages.shared.Command;

/** What can be asked of a nomination. */
public sealed interface NominationCommand extends Command
        permits DraftNomination,
                EditNomination,
                SubmitNomination,
                ReturnNomination,
                AppraiseNomination,
                RecordVote,
                DecideNomination,
                WithdrawNomination,
                AddEvidence,
                FileEvidence,
                RemoveEvidence,
                EvaluateNomination,
                ReceiveNomination,
                TakeUpNomination,
                AcceptLate,
                OverrideRuleSet,
                ExpireNomination,
                OpenConsultation,
                RecordConsultationReply,
                OpenPublicComment,
                RecordPublicComment,
                SuspendNomination,
                LiftSuspension,
                ForwardNomination,
                AnnounceDecision,
                ConferAward,
                AmendDecision,
                RevokeAward,
                LodgeObjection,
                ConcludeObjection {}
