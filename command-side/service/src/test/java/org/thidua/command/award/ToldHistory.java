package org.thidua.command.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.Application;
import org.thidua.domain.eligibility.DisciplinePeriod;
import org.thidua.domain.eligibility.HeldAward;
import org.thidua.domain.eligibility.LiveClaim;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.domain.eligibility.OpenVerification;
import org.thidua.domain.eligibility.RecognisedInitiative;
import org.thidua.domain.eligibility.Roll;
import org.thidua.domain.eligibility.YearStanding;
import org.thidua.domain.eligibility.YearStanding.Kind;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.DisciplinaryMeasure;
import org.thidua.messages.award.DossierItem;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.nomination.CommendationBasis;

/** What a line of the ladder table tells of a nominee; the head of the table explains the words. */
final class ToldHistory {

    static final String OWN = "nomination:own";
    private static final String OTHER = "nomination:other";
    private static final Pattern MEMBERS = Pattern.compile("(\\d+) members? \\(([^)]*)\\)(?: of (\\d{4}))?");

    private final AwardAliases aliases;
    private final int year;
    private final List<HeldAward> awards = new ArrayList<>();
    private final TreeMap<Integer, YearStanding> years = new TreeMap<>();
    private final List<DisciplinePeriod> disciplines = new ArrayList<>();
    private final List<RecognisedInitiative> initiatives = new ArrayList<>();
    private final List<OpenVerification> verifications = new ArrayList<>();
    private final List<LiveClaim> claims = new ArrayList<>();
    private final TreeMap<Integer, List<Roll.Member>> rolls = new TreeMap<>();
    private final List<String> named = new ArrayList<>();
    private final Set<String> lacking = new HashSet<>();
    private boolean describes;
    private @Nullable Integer knownFrom;

    private ToldHistory(AwardAliases aliases, int year) {
        this.aliases = aliases;
        this.year = year;
    }

    /** @param year the achievement year: that of a roll of which no year is said */
    static ToldHistory of(String told, AwardAliases aliases, int year) {
        var history = new ToldHistory(aliases, year);
        for (String statement : told.split(";")) {
            history.add(statement.strip());
        }
        return history;
    }

    NomineeHistory history() {
        List<Roll> byYear = rolls.entrySet().stream()
                .map(it -> new Roll(it.getKey(), it.getValue()))
                .toList();
        return new NomineeHistory(
                awards,
                List.copyOf(years.values()),
                disciplines,
                initiatives,
                verifications,
                claims,
                byYear,
                knownFrom);
    }

    Application application(String award, LocalDate intake, CommendationBasis basis, List<DossierItem> dossier) {
        var present = new HashSet<String>();
        dossier.stream()
                .map(DossierItem::code)
                .filter(it -> !lacking.contains(it))
                .forEach(present::add);
        return new Application(OWN, award, year, intake, basis, named, describes, present);
    }

    private void add(String statement) {
        Matcher members = MEMBERS.matcher(statement);
        if (members.matches()) {
            roll(Integer.parseInt(members.group(1)), members.group(2), members.group(3));
            return;
        }
        String[] words = statement.split("\\s+");
        switch (words[0]) {
            case "nothing" -> {}
            case "complete" -> knownFrom = Integer.valueOf(words[2]);
            case "holds" -> holds(statement, words);
            case "claims" -> each(words[2], it -> claims.add(new LiveClaim(aliases.code(words[1]), it, OTHER)));
            case "claimed" -> each(words[2], it -> claims.add(new LiveClaim(aliases.code(words[1]), it, OWN)));
            case "graded" -> each(words[2], it -> standing(it, Kind.COUNTED, CompletionGrade.valueOf(words[1]), null));
            case "worked" -> each(words[2], it -> standing(it, Kind.COUNTED, null, Integer.valueOf(words[1])));
            case "neutral" -> each(words[1], it -> standing(it, Kind.NEUTRAL, null, null));
            case "break" -> each(words[1], it -> standing(it, Kind.BREAK, null, null));
            case "disciplined" -> disciplined(words[1], words[2].split("\\.\\."));
            case "initiative" -> each(words[2], it -> initiative(statement, words[1], it));
            case "describes" -> describes = true;
            case "verification" ->
                verifications.add(new OpenVerification("verification:v", words[1], LocalDate.parse(words[2])));
            case "without" -> lacking.add(words[1]);
            default -> throw new IllegalArgumentException("no such statement: " + statement);
        }
    }

    private void holds(String statement, String[] words) {
        String award = aliases.code(words[1]);
        boolean schoolYear = statement.contains(" of school year");
        CommendationBasis basis = CommendationBasis.valueOf(after(statement, " on ", "MERIT"));
        String used = after(statement, " used for ", "");
        Set<String> usedFor = used.isEmpty() ? Set.of() : Set.of(aliases.code(used));
        String decided = after(statement, " decided ", "");
        each(
                words[2],
                it -> awards.add(new HeldAward(
                        award,
                        it,
                        schoolYear,
                        basis,
                        "n/" + it,
                        decided.isEmpty() ? LocalDate.of(it, 12, 25) : LocalDate.parse(decided),
                        usedFor)));
    }

    private void initiative(String statement, String scope, int ofYear) {
        String id = "i" + (initiatives.size() + 1);
        initiatives.add(new RecognisedInitiative(
                id, InitiativeScope.valueOf(scope), ofYear, statement.contains(" used") ? OTHER : null));
        if (statement.contains(" named")) {
            named.add(id);
        }
    }

    private void disciplined(String measure, String[] days) {
        disciplines.add(new DisciplinePeriod(
                DisciplinaryMeasure.valueOf(measure), LocalDate.parse(days[0]), LocalDate.parse(days[1])));
    }

    private void standing(int ofYear, Kind kind, @Nullable CompletionGrade grade, @Nullable Integer months) {
        YearStanding before = years.get(ofYear);
        years.put(
                ofYear,
                new YearStanding(
                        ofYear,
                        kind,
                        grade == null && before != null ? before.grade() : grade,
                        months == null && before != null ? before.monthsWorked() : months));
    }

    private void roll(int members, String told, @Nullable String ofYear) {
        NomineeHistory each =
                ToldHistory.of(told.replace(',', ';'), aliases, year).history();
        List<Roll.Member> roll =
                rolls.computeIfAbsent(ofYear == null ? year : Integer.parseInt(ofYear), it -> new ArrayList<>());
        for (int i = 0; i < members; i++) {
            roll.add(new Roll.Member("person:" + roll.size(), each));
        }
    }

    private static String after(String statement, String words, String otherwise) {
        int at = statement.indexOf(words);
        return at < 0 ? otherwise : statement.substring(at + words.length()).split("\\s+")[0];
    }

    /** Years as {@code 2019}, {@code 2019..2021} or {@code 2019+2021}. */
    private static void each(String told, java.util.function.IntConsumer use) {
        for (String part : told.split("\\+")) {
            String[] ends = part.split("\\.\\.");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(use);
        }
    }
}
