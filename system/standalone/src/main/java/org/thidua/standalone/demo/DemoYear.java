package org.thidua.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.council.CouncilRole;
import org.thidua.messages.election.ElectionMethod;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.pledge.Target;
import org.thidua.messages.shared.Role;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The data file of the demonstration year, as written in {@code demo/year-2012.yaml}. */
record DemoYear(
        Bloc bloc,
        List<Agency> agencies,
        List<Movement> movements,
        Council council,
        List<Officer> officers,
        List<Person> people,
        List<Collective> collectives,
        List<Nomination> nominations,
        List<Ballot> ballots,
        Decisions decisions,
        Election election,
        Pledge pledge) {

    record Bloc(String code, String name, LocalDate since, List<Office> offices) {}

    record Office(BlocOffice office, int year, String agency, String basis) {}

    record Agency(String code, String name) {}

    /** A movement that the report names; it appears in the text of nominations until movements are followed up. */
    record Movement(String code, String name, @Nullable Integer exemplars) {}

    record Council(String code, String name, String agency, int size, String decision, LocalDate on) {}

    record Officer(
            String code,
            String account,
            List<Role> roles,
            String name,
            String post,
            String agency,
            @Nullable CouncilRole seat,
            @Nullable String represents) {}

    record Person(String code, String name, String post, int birthYear, String agency) {}

    record Collective(String code, String name, String agency) {}

    record Nomination(
            String key,
            String award,
            NomineeType type,
            String nominee,
            String agency,
            Until until,
            String achievements,
            @Nullable List<String> initiatives,
            @Nullable List<String> defects,
            @Nullable AppraisalOpinion opinion,
            @Nullable String note,
            @Nullable String reason) {}

    /** How far a nomination has come, in the order of the way. */
    enum Until {
        DRAFT,
        SUBMITTED,
        RETURNED,
        WITHDRAWN,
        READY_FOR_COUNCIL,
        ON_BALLOT,
        VOTED,
        AWARDED,
        REFUSED
    }

    record Ballot(
            String key,
            List<String> items,
            Instant openedAt,
            @Nullable Instant closedAt,
            List<String> voters,
            @Nullable Map<String, List<String>> disagree) {}

    record Decisions(Decision award, Decision refuse) {}

    record Decision(List<String> items, String number, LocalDate on) {}

    record Election(
            int year,
            BlocOffice office,
            ElectionMethod method,
            String candidate,
            String proposedBy,
            Instant calledAt,
            Instant openedAt,
            Instant closedAt,
            LocalDate handedOverOn) {}

    record Pledge(int year, Instant draftedAt, Instant openedAt, Instant signedAt, String text, List<Target> targets) {}

    static DemoYear read() {
        try (InputStream file = DemoYear.class.getResourceAsStream("/demo/year-2012.yaml")) {
            return YAMLMapper.builder().build().readValue(file, DemoYear.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
