package org.thidua.messages.nomination;

import org.thidua.messages.shared.Event;

/** What can have happened to a nomination. */
public sealed interface NominationEvent extends Event
        permits NominationDrafted,
                NominationEdited,
                SupportNamed,
                NominationSubmitted,
                NominationReturned,
                NominationAppraised,
                NominationPutToBallot,
                NominationVoted,
                NominationAwarded,
                NominationRefused,
                NominationWithdrawn,
                EvidenceAdded,
                NominationEvaluated,
                NominationReceived,
                NominationTakenUp,
                LateAccepted,
                RuleSetOverridden,
                NominationExpired,
                ConsultationOpened,
                ConsultationReplied,
                PublicCommentOpened,
                PublicCommentReceived,
                NominationSuspended,
                SuspensionLifted,
                ProcedureChosen,
                PosthumousDeclared,
                NominationForwarded,
                DecisionAnnounced,
                AwardConferred,
                DecisionAmended,
                NominationRevoked,
                ObjectionLodged,
                ObjectionConcluded {}
