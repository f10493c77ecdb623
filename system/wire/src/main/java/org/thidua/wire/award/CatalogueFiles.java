package org.thidua.wire.award;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Regulation;
import org.thidua.messages.award.RuleSet;

/**
 * The catalogue from its files: law as data, one file per rule set. Two rows of one award in force on the same day are a
 * mistake; a time without a row is a {@link Gap} to be told, because a rule set may really be missing (tricky case 4).
 */
public final class CatalogueFiles {

    private static final List<String> BUNDLED =
            List.of("rs-2003.yaml", "rs-2013.yaml", "rs-2017.yaml", "rs-2024.yaml", "rs-2025.yaml", "rs-2026.yaml");

    private final Catalogue catalogue;
    private final List<Gap> gaps;

    private CatalogueFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.gaps = gapsIn(catalogue);
    }

    /**
     * The rule sets that come with the service.
     *
     * @throws CatalogueMistake when a file cannot be used
     */
    public static CatalogueFiles bundled() {
        var contents = new TreeMap<String, String>();
        for (String name : BUNDLED) {
            contents.put(name, resource("/catalogue/" + name));
        }
        return of(contents);
    }

    /**
     * Rule sets from the contents of files by name.
     *
     * @throws CatalogueMistake when a file cannot be used, or two rows of one award are in force on the same day
     */
    public static CatalogueFiles of(Map<String, String> contentByName) {
        var ruleSets = new ArrayList<RuleSet>();
        var rows = new ArrayList<AwardType>();
        var drafts = new ArrayList<AwardType>();
        var origins = new HashMap<AwardType, String>();
        new TreeMap<>(contentByName).forEach((name, content) -> {
            RuleSetFile.Content read = new RuleSetFile(name, content).read();
            ruleSets.add(read.ruleSet());
            List<AwardType> beside = read.ruleSet().draft() ? drafts : rows;
            for (AwardType row : read.rows()) {
                for (AwardType other : beside) {
                    if (other.overlaps(row)) {
                        throw new CatalogueMistake(
                                name,
                                row.row(),
                                "in force on the same day as " + other.row() + " of " + origins.get(other),
                                null);
                    }
                }
                beside.add(row);
                origins.put(row, name);
            }
        });
        mustNotRunInCircles(rows, origins);
        mustNotRunInCircles(drafts, origins);
        return new CatalogueFiles(new Catalogue(rows, ruleSets, drafts, List.of()));
    }

    /**
     * The same with regulations of agencies laid over it.
     *
     * @param contentByName contents of their files by name
     * @throws CatalogueMistake when one cannot be used or widens a national row, or two of one agency are about one award
     *     on the same day
     */
    public CatalogueFiles with(Map<String, String> contentByName) {
        var regulations = new ArrayList<Regulation>();
        new TreeMap<>(contentByName).forEach((name, content) -> {
            Regulation regulation = new RegulationFile(name, content).over(catalogue);
            for (Regulation other : regulations) {
                other.clashWith(regulation).ifPresent(award -> {
                    throw new CatalogueMistake(
                            name, award, "in force on the same day as " + other.code() + " of the same agency", null);
                });
            }
            regulations.add(regulation);
        });
        return new CatalogueFiles(
                new Catalogue(catalogue.rows(), catalogue.ruleSets(), catalogue.drafts(), regulations));
    }

    /**
     * The same with the regulations in a folder, {@code <code>.yaml} each; nothing more when there is no such folder.
     *
     * @throws CatalogueMistake as {@link #with}
     */
    public CatalogueFiles withRegulationsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return this;
        }
        var contents = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path file : files) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new CatalogueMistake(folder.toString(), "cannot be read: " + e.getMessage(), e);
        }
        return with(contents);
    }

    private static void mustNotRunInCircles(List<AwardType> rows, Map<AwardType, String> origins) {
        Circle.among(rows).ifPresent(circle -> {
            throw new CatalogueMistake(
                    origins.getOrDefault(circle.row(), "?"), circle.row().row(), circle.told(), null);
        });
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Times between two rows of an award in which none is in force, by award and day. */
    public List<Gap> gaps() {
        return gaps;
    }

    private static List<Gap> gapsIn(Catalogue catalogue) {
        var byAward = new TreeMap<String, List<AwardType>>();
        for (AwardType row : catalogue.rows()) {
            byAward.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row);
        }
        var gaps = new ArrayList<Gap>();
        byAward.forEach((award, rows) -> {
            rows.sort(Comparator.comparing(AwardType::validFrom));
            for (int i = 1; i < rows.size(); i++) {
                LocalDate end = rows.get(i - 1).validTo();
                LocalDate next = rows.get(i).validFrom();
                if (end != null && end.isBefore(next)) {
                    gaps.add(new Gap(award, end, next));
                }
            }
        });
        return List.copyOf(gaps);
    }

    private static String resource(String path) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new CatalogueMistake(path, "is missing", null);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
