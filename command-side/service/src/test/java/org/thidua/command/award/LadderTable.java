package org.thidua.command.award;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.CommendationBasis;

/** Reads {@code ladders.txt}; its head says how it is written. */
final class LadderTable {

    private final AwardAliases aliases = new AwardAliases();
    private final List<Row> rows = new ArrayList<>();

    /**
     * A nominee, what is asked for it, and what it must come to.
     *
     * @param line of the file
     * @param expected findings in the notation of the table
     */
    record Row(
            int line,
            String title,
            String ruleSet,
            String award,
            int year,
            LocalDate intake,
            CommendationBasis basis,
            NomineeType type,
            ToldHistory history,
            List<String> expected) {}

    static LadderTable read() throws IOException {
        try (InputStream in = LadderTable.class.getResourceAsStream("ladders.txt")) {
            var table = new LadderTable();
            table.read(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .toList());
            return table;
        }
    }

    AwardAliases aliases() {
        return aliases;
    }

    List<Row> rows() {
        return rows;
    }

    private void read(List<String> lines) {
        String title = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("let ")) {
                String[] words = line.split("\\s+");
                aliases.add(words[1], words[3]);
            } else if (line.startsWith("== ")) {
                title = line.substring(3);
            } else if (line.startsWith("rs-")) {
                begin(i + 1, title, line.split("\\s*\\|\\s*"));
            } else {
                rows.getLast().expected().add(line.replaceAll("\\s+", " "));
            }
        }
    }

    private void begin(int line, String title, String[] columns) {
        if (columns.length != 7) {
            throw new IllegalArgumentException("line " + line + " has not seven columns");
        }
        int year = Integer.parseInt(columns[2]);
        rows.add(new Row(
                line,
                title,
                columns[0],
                aliases.code(columns[1]),
                year,
                LocalDate.parse(columns[3]),
                CommendationBasis.valueOf(columns[4].toUpperCase(Locale.ROOT)),
                NomineeType.valueOf(columns[5].toUpperCase(Locale.ROOT)),
                ToldHistory.of(columns[6], aliases, year),
                new ArrayList<>()));
    }
}
