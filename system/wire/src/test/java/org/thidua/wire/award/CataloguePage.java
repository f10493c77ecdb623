package org.thidua.wire.award;

import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.AnyOf;
import org.thidua.messages.award.AppraisalClock;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Denominator;
import org.thidua.messages.award.DossierCopies;
import org.thidua.messages.award.DossierItem;
import org.thidua.messages.award.ExclusiveLevels;
import org.thidua.messages.award.Grounds;
import org.thidua.messages.award.Quota;
import org.thidua.messages.award.Rounding;
import org.thidua.messages.award.RuleSet;
import org.thidua.messages.award.SubmissionWindow;
import org.thidua.messages.award.VoteRule;
import org.thidua.messages.award.Weight;
import org.thidua.wire.http.ConditionTexts;
import org.thidua.wire.http.Language;

/** The catalogue as a page for people: {@code docs/domain/catalogue.md}. */
final class CataloguePage {

    private static final ConditionTexts TEXTS = new ConditionTexts();

    private final Catalogue catalogue;
    private final StringBuilder page = new StringBuilder();

    private CataloguePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String of(Catalogue catalogue) {
        return new CataloguePage(catalogue).written();
    }

    private String written() {
        line("# Catalogue");
        line("");
        line(
                "The rule sets that come with the service, written from their [files](../../system/wire/src/main/resources/catalogue)"
                        + " by `CataloguePageTest`: change a file, run that test, and it says how this page follows. What the columns mean"
                        + " and how a rule set or a regulation is added: [award](award.md).");
        line("");
        line(
                "Confidence: **S** sourced, **K** known without a source at hand, **?** unsure, to be confirmed. Of conditions,"
                        + " **●** refuses a dossier that does not meet it and **○** is told to the appraiser.");
        for (RuleSet ruleSet : catalogue.ruleSets()) {
            line("");
            tell(ruleSet);
        }
        return page.toString();
    }

    private void tell(RuleSet ruleSet) {
        line("## " + ruleSet.code() + (ruleSet.draft() ? " (draft, never in force)" : ""));
        line("");
        line(ruleSet.instruments() + " (" + mark(ruleSet.confidence()) + "). From " + ruleSet.validFrom()
                + (ruleSet.validTo() == null ? "." : " until " + ruleSet.validTo() + ", that day not included."));
        line("");
        alike(ruleSet).forEach(fact -> line("- " + fact));
        line("");
        line("| Award | For | Who decides | Conditions | Dossier | Quota | Vote | Comment, window, cash | Source |");
        line("|---|---|---|---|---|---|---|---|---|");
        rowsOf(ruleSet)
                .forEach(row -> line("| "
                        + String.join(
                                " | ",
                                named(row),
                                row.nomineeTypes().stream()
                                        .map(CataloguePage::lower)
                                        .collect(Collectors.joining(", ")),
                                row.authority() + " (" + lower(row.level()) + ", " + lower(row.cycle()) + ")",
                                row.prerequisites().stream()
                                        .map(CataloguePage::told)
                                        .collect(Collectors.joining("<br>")),
                                row.dossier().stream().map(CataloguePage::told).collect(Collectors.joining(", ")),
                                told(row.quota()),
                                told(row.voteRule()),
                                String.join("<br>", besides(row)),
                                row.source() + " **" + mark(row.confidence()) + "**")
                        + " |"));
    }

    private Stream<AwardType> rowsOf(RuleSet ruleSet) {
        return (ruleSet.draft() ? catalogue.drafts() : catalogue.rows())
                .stream().filter(row -> row.ruleSet().equals(ruleSet.code()));
    }

    private static List<String> alike(RuleSet ruleSet) {
        var facts = new ArrayList<String>();
        facts.add((ruleSet.singleUse()
                        ? "An initiative supports one award only: "
                        : "An initiative may support several awards: ")
                + ruleSet.initiativeUse().source() + " **"
                + mark(ruleSet.initiativeUse().confidence()) + "**");
        for (ExclusiveLevels pair : ruleSet.exclusive()) {
            facts.add("Not in one year: " + lower(pair.one()) + " with " + lower(pair.other())
                    + (pair.validFrom() == null ? "" : ", from " + pair.validFrom()) + ": " + pair.source() + " **"
                    + mark(pair.confidence()) + "**");
        }
        if (ruleSet.householdCashPercent() != null) {
            facts.add("Cash of a household: " + ruleSet.householdCashPercent() + " % of an individual's");
        }
        for (AppraisalClock clock : ruleSet.appraisalClocks()) {
            facts.add("Appraisal, " + lower(clock.level()) + ": " + clock.workingDays() + " working days"
                    + (clock.validFrom() == null ? "" : ", from " + clock.validFrom()) + ": " + clock.source() + " **"
                    + mark(clock.confidence()) + "**");
        }
        for (DossierCopies copies : ruleSet.copies()) {
            facts.add("Sets of the dossier: " + copies.originals() + (copies.electronic() ? " and the files" : "")
                    + " for " + String.join(", ", copies.awards()) + ": " + copies.source() + " **"
                    + mark(copies.confidence()) + "**");
        }
        return facts;
    }

    private static String named(AwardType row) {
        return "`" + row.code() + "`<br>" + row.names().get("vi") + "<br>"
                + row.names().get("en") + "<br>`"
                + row.row().substring(row.row().indexOf('@')) + "`";
    }

    private static String told(Condition condition) {
        Grounds grounds = condition.grounds();
        String text = (grounds.weight() == Weight.HARD ? "● " : "○ ")
                + TEXTS.find(Language.EN, condition).orElseThrow() + whom(grounds) + " **"
                + mark(grounds.confidence()) + "** `" + grounds.id() + "`";
        return condition instanceof AnyOf choice
                ? choice.conditions().stream()
                        .map(part -> "– " + TEXTS.find(Language.EN, part).orElseThrow())
                        .collect(Collectors.joining("<br>", text + ":<br>", ""))
                : text;
    }

    private static String whom(Grounds grounds) {
        String whom = Stream.concat(
                        grounds.nominees().stream().map(CataloguePage::lower),
                        grounds.bases().stream().map(basis -> "by " + lower(basis)))
                .collect(Collectors.joining(" "));
        return whom.isEmpty() ? "" : " (" + whom + ")";
    }

    private static String told(DossierItem item) {
        return item.code() + (item.required() ? "" : "?");
    }

    private static String told(@Nullable Quota quota) {
        return quota == null
                ? ""
                : quota.percent() + " % of " + lower(quota.base())
                        + (quota.rounding() == Rounding.FLOOR ? ", rounded down" : ", " + lower(quota.rounding()))
                        + (quota.minimumOne() ? ", at least 1" : "") + " **" + mark(quota.confidence()) + "**";
    }

    private static String told(VoteRule rule) {
        return (rule.strict() ? "> " : ">= ") + rule.percent() + " % of "
                + (rule.denominator() == Denominator.ALL_MEMBERS ? "all members" : "those present") + ", "
                + switch (rule.method()) {
                    case SECRET -> "secret";
                    case ROLL_CALL -> "by roll call";
                    case ANY -> "as resolved";
                }
                + " **" + mark(rule.confidence()) + "**";
    }

    private static List<String> besides(AwardType row) {
        var facts = new ArrayList<String>();
        if (row.publicCommentDays() > 0) {
            facts.add("public comment of " + row.publicCommentDays() + " working days");
        }
        if (row.consultation()) {
            facts.add("consultation");
        }
        SubmissionWindow window = row.window();
        if (window != null) {
            facts.add((window.opens() == null ? "until " : day(window.opens()) + " to ")
                    + day(window.closes())
                    + switch (window.yearsAfter()) {
                        case 0 -> " of the year";
                        case 1 -> " of the next year";
                        default -> " " + window.yearsAfter() + " years later";
                    });
        }
        if (row.cashMultiple() != null) {
            facts.add("cash " + row.cashMultiple() + " × base salary");
        }
        return facts;
    }

    private static String day(MonthDay day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String mark(Confidence confidence) {
        return switch (confidence) {
            case SOURCED -> "S";
            case KNOWN -> "K";
            case UNSURE -> "?";
        };
    }

    private static String lower(Object code) {
        return code.toString()
                .toLowerCase(Locale.ROOT)
                .replace("ministry_province", "ministry or province")
                .replace('_', ' ');
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
