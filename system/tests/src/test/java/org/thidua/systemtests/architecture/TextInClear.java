package org.thidua.systemtests.architecture;

import java.util.Set;

/**
 * What events may say in clear, because it neither names nor describes a person. Everything else that is text or a
 * number about somebody is sealed: what an event once holds in clear can never be taken back.
 */
final class TextInClear {

    private static final Set<String> TEXT = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.util.List<java.lang.String>",
            "java.util.Map<java.lang.String, java.lang.String>");

    /** Codes, figures and digests, whichever event they stand in. */
    private static final Set<String> CODES = Set.of(
            "awardCode",
            "candidate",
            "candidates",
            "choices",
            "code",
            "denominator",
            "ground",
            "mediaType",
            "method",
            "nomineeType",
            "number",
            "office",
            "opinion",
            "outcome",
            "role",
            "ruleRow",
            "ruleSet",
            "sha256",
            "store",
            "stores",
            "textDigest");

    /** Names and words of agencies and bodies, codes under a name that elsewhere is text. */
    private static final Set<String> LISTED = Set.of(
            "AgencyRegistered.name",
            "BlocEstablished.name",
            "ClaimReleased.reason",
            "CollectiveRegistered.name",
            "CouncilEstablished.decision",
            "CouncilEstablished.name",
            "ElectionFailed.reason",
            "ErasureHeld.holds",
            "ErasureRequested.reason",
            "ErasureRequested.reference",
            "NominationDrafted.basis",
            "NominationEdited.basis",
            "OfficeTaken.basis",
            "PledgeDrafted.text",
            "TargetSet.goal",
            "TargetSet.title",
            "TargetSet.unit");

    private TextInClear() {}

    static boolean isText(String type) {
        return TEXT.contains(type);
    }

    static boolean allows(String event, String component) {
        return component.endsWith("Id")
                || component.endsWith("Ids")
                || component.endsWith("By")
                || CODES.contains(component)
                || LISTED.contains(event + "." + component);
    }
}
