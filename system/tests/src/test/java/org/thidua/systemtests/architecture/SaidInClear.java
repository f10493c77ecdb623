package org.thidua.systemtests.architecture;

import java.util.Set;

/**
 * What events may say in clear, because it neither names nor describes a person. Everything else is sealed, be it text,
 * a number or a date: what an event once holds in clear can never be taken back. A new component fails the law until
 * somebody has decided which of both it is.
 */
final class SaidInClear {

    /** Ids and codes that stand for one, and who voted for which of them. */
    private static final Set<String> IDS = Set.of(
            "achievementIds",
            "advisedAgencyId",
            "agencyId",
            "ballotId",
            "blocId",
            "cancelledBy",
            "candidate",
            "candidates",
            "choices",
            "collectiveId",
            "confirmedBy",
            "councilId",
            "electionId",
            "erasureId",
            "evidenceId",
            "initiativeId",
            "initiativeIds",
            "keyIds",
            "memberIds",
            "nominationId",
            "nominationIds",
            "nomineeId",
            "personId",
            "pledgeId",
            "predecessorId",
            "proposedBy",
            "quotaId",
            "recordId",
            "registerId",
            "requestedBy",
            "toAgencyId",
            "verificationId",
            "votes");

    /** Codes and digests. */
    private static final Set<String> CODES = Set.of(
            "awardCode",
            "baseOf",
            "denominator",
            "ground",
            "mediaType",
            "method",
            "nomineeType",
            "office",
            "opinion",
            "outcome",
            "role",
            "rounding",
            "ruleRow",
            "ruleSet",
            "sha256",
            "store",
            "stores",
            "textDigest",
            "usedForAward");

    /** Counts, thresholds, levels and years. */
    private static final Set<String> FIGURES = Set.of(
            "abstain",
            "abstained",
            "agree",
            "base",
            "cast",
            "disagree",
            "electors",
            "examined",
            "items",
            "keys",
            "level",
            "members",
            "needed",
            "notCast",
            "parties",
            "percent",
            "places",
            "present",
            "recused",
            "round",
            "rounds",
            "signatures",
            "submission",
            "taken",
            "year");

    /** When something was done or is due. */
    private static final Set<String> TIMES = Set.of(
            "closedAt",
            "closesAt",
            "decidedOn",
            "dueAt",
            "dueOn",
            "openedAt",
            "openedOn",
            "receivedAt",
            "signedAt",
            "signedOn",
            "submittedAt");

    /** Names and words of agencies and bodies; names of components that could mean anything in another event. */
    private static final Set<String> LISTED = Set.of(
            "AgencyRegistered.code",
            "AgencyRegistered.name",
            "AwardEntered.basis",
            "AwardEntered.number",
            "AwardRevoked.number",
            "AwardRevoked.on",
            "BlocEstablished.code",
            "BlocEstablished.name",
            "ClaimReleased.on",
            "ClaimReleased.reason",
            "CollectiveRegistered.name",
            "CollectiveSucceeded.number",
            "CollectiveSucceeded.on",
            "CouncilEstablished.code",
            "CouncilEstablished.decision",
            "CouncilEstablished.name",
            "CouncilEstablished.on",
            "CouncilEstablished.size",
            "DisciplineEntered.from",
            "DisciplineEntered.measure",
            "DisciplineEntered.until",
            "ElectionFailed.reason",
            "ErasureHeld.holds",
            "ErasureRequested.reason",
            "ErasureRequested.reference",
            "EvidenceAdded.size",
            "InitiativeRecognised.number",
            "InitiativeRecognised.scope",
            "InitiativeScopeRecognised.number",
            "InitiativeScopeRecognised.scope",
            "MemberJoined.on",
            "MemberLeft.on",
            "NominationAwarded.number",
            "NominationDrafted.basis",
            "NominationEdited.basis",
            "NominationEvaluated.confidences",
            "NominationEvaluated.cures",
            "NominationEvaluated.evaluation",
            "NominationEvaluated.on",
            "NominationEvaluated.results",
            "NominationEvaluated.sources",
            "NominationEvaluated.weights",
            "NominationRefused.number",
            "OfficeHandedOver.on",
            "OfficeTaken.basis",
            "OfficeTaken.on",
            "PastAwardEntered.basis",
            "PastAwardEntered.number",
            "PastAwardEntered.schoolYear",
            "PersonTransferred.number",
            "PersonTransferred.on",
            "PledgeDrafted.text",
            "PlaceReleased.reason",
            "PledgeInForce.at",
            // numbers of decisions on whole lists, and why one was changed
            "QuotaBaseCorrected.number",
            "QuotaBaseCorrected.reason",
            "QuotaBaseFrozen.number",
            "RepresentativeNamed.from",
            "SeatGiven.from",
            "SeatVacated.on",
            "SupportReleased.kind",
            "SupportReleased.reference",
            "SupportUsed.kind",
            "SupportUsed.reference",
            "TargetSet.code",
            "TargetSet.goal",
            "TargetSet.title",
            "TargetSet.unit",
            "VerificationConcluded.on",
            "YearGraded.grade",
            "YearGraded.kind",
            "YearGraded.monthsWorked",
            "YearGraded.number");

    private SaidInClear() {}

    static boolean allows(String event, String component) {
        return IDS.contains(component)
                || CODES.contains(component)
                || FIGURES.contains(component)
                || TIMES.contains(component)
                || LISTED.contains(event + "." + component);
    }
}
