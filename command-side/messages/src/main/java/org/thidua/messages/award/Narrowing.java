package org.thidua.messages.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a regulation asks for beyond the national row of one award. What is absent stays as it is.
 *
 * @param quota a smaller share of the same base, or a share where the law has none
 * @param vote a higher threshold
 * @param publicCommentDays more working days
 * @param window a later opening or an earlier closing, or a window where the law has none
 * @param dossier documents that must be there
 * @param hard conditions of the row that refuse from now on
 */
public record Narrowing(
        String award,
        @Nullable Quota quota,
        @Nullable Threshold vote,
        @Nullable Integer publicCommentDays,
        @Nullable SubmissionWindow window,
        List<DossierItem> dossier,
        List<String> hard) {

    /** Any year that is no leap year: windows are compared by it. */
    private static final int SOME_YEAR = 2001;

    public Narrowing {
        dossier = List.copyOf(dossier);
        hard = List.copyOf(hard);
    }

    AwardType applyTo(AwardType national, String id, Regulation regulation) {
        return new AwardType(
                id,
                national.code(),
                national.names(),
                national.kind(),
                national.nomineeTypes(),
                national.level(),
                national.authority(),
                national.cycle(),
                national.standard(),
                conditionsOver(national, regulation),
                quotaOver(national.quota()),
                voteRuleOver(national.voteRule(), regulation),
                dossierOver(national.dossier()),
                commentOver(national.publicCommentDays()),
                national.consultation(),
                windowOver(national.window()),
                national.cashMultiple(),
                national.ruleSet(),
                national.validFrom().isAfter(regulation.validFrom()) ? national.validFrom() : regulation.validFrom(),
                earlier(national, regulation),
                national.source() + "; " + regulation.source(),
                national.confidence());
    }

    private static @Nullable LocalDate earlier(AwardType national, Regulation regulation) {
        if (national.validTo() == null || regulation.validTo() == null) {
            return national.validTo() == null ? regulation.validTo() : national.validTo();
        }
        return national.validTo().isBefore(regulation.validTo()) ? national.validTo() : regulation.validTo();
    }

    private @Nullable Quota quotaOver(@Nullable Quota law) {
        if (quota == null || law == null) {
            return quota == null ? law : quota;
        }
        must(quota.base() == law.base(), "quota.base", quota.base(), law.base());
        must(quota.percent() <= law.percent(), "quota.percent", quota.percent(), law.percent());
        must(quota.rounding().compareTo(law.rounding()) <= 0, "quota.rounding", quota.rounding(), law.rounding());
        must(law.minimumOne() || !quota.minimumOne(), "quota.minimumOne", true, false);
        return quota;
    }

    private VoteRule voteRuleOver(VoteRule law, Regulation regulation) {
        if (vote == null) {
            return law;
        }
        boolean higher =
                vote.percent() > law.percent() || (vote.percent() == law.percent() && (vote.strict() || !law.strict()));
        must(higher, "vote", written(vote), written(law.threshold()));
        return new VoteRule(
                vote.percent(),
                vote.strict(),
                law.denominator(),
                law.method(),
                regulation.source(),
                Confidence.SOURCED);
    }

    private int commentOver(int law) {
        if (publicCommentDays == null) {
            return law;
        }
        must(publicCommentDays >= law, "publicCommentDays", publicCommentDays, law);
        return publicCommentDays;
    }

    private @Nullable SubmissionWindow windowOver(@Nullable SubmissionWindow law) {
        if (window == null || law == null) {
            return window == null ? law : window;
        }
        must(!window.lastDayFor(SOME_YEAR).isAfter(law.lastDayFor(SOME_YEAR)), "window.closes", window, law);
        must(!window.firstDayFor(SOME_YEAR).isBefore(law.firstDayFor(SOME_YEAR)), "window.opens", window, law);
        return window;
    }

    private List<DossierItem> dossierOver(List<DossierItem> law) {
        var items = new LinkedHashMap<String, DossierItem>();
        law.forEach(item -> items.put(item.code(), item));
        dossier.forEach(item -> items.put(item.code(), item));
        return List.copyOf(items.values());
    }

    private List<Condition> conditionsOver(AwardType national, Regulation regulation) {
        var conditions = new ArrayList<>(national.prerequisites());
        for (String id : hard) {
            int at = indexOf(id, conditions);
            if (at < 0) {
                throw new IllegalArgumentException("hard: " + national.row() + " has no condition " + id);
            }
            conditions.set(at, hardened(conditions.get(at), regulation));
        }
        return List.copyOf(conditions);
    }

    private static int indexOf(String id, List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).grounds().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static Condition hardened(Condition condition, Regulation regulation) {
        Grounds law = condition.grounds();
        var grounds = new Grounds(
                law.id(), Weight.HARD, regulation.source(), Confidence.SOURCED, law.nominees(), law.bases());
        return switch (condition) {
            case ConsecutiveYears it ->
                new ConsecutiveYears(
                        grounds,
                        it.count(),
                        it.each(),
                        it.step(),
                        it.latest(),
                        it.restarts(),
                        it.after(),
                        it.including(),
                        it.window());
            case AwardHeld it -> new AwardHeld(grounds, it.award());
            case InitiativeNeeded it -> new InitiativeNeeded(grounds, it.scope(), it.orGrade());
            case ServiceInYear it -> new ServiceInYear(grounds, it.months());
            case NoDiscipline it -> new NoDiscipline(grounds, it.from());
            case MembersHolding it -> new MembersHolding(grounds, it.award(), it.percent(), it.strict(), it.atLeast());
            case MembersCompleting it -> new MembersCompleting(grounds, it.grade());
            case AnyOf it -> new AnyOf(grounds, it.conditions());
            case Judgement it -> throw new IllegalArgumentException("hard: only people can judge " + law.id());
        };
    }

    private static String written(Threshold threshold) {
        return (threshold.strict() ? "> " : ">= ") + threshold.percent() + " %";
    }

    private static void must(boolean narrows, String field, Object asked, Object law) {
        if (!narrows) {
            throw new IllegalArgumentException(field + ": " + asked + " widens " + law + " of the national row");
        }
    }
}
