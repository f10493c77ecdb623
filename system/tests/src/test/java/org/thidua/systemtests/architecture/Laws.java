package org.thidua.systemtests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.thidua.systemtests.architecture.Conditions.askOnlyTheseNeighbours;
import static org.thidua.systemtests.architecture.Conditions.assignOnlyInEvolve;
import static org.thidua.systemtests.architecture.Conditions.beFlatRecordsWithNameAndRevision;
import static org.thidua.systemtests.architecture.Conditions.beInAMarkedPackage;
import static org.thidua.systemtests.architecture.Conditions.callsToClockOrChance;
import static org.thidua.systemtests.architecture.Conditions.returnNothingFromInside;
import static org.thidua.systemtests.architecture.Conditions.sayInClearOnlyWhatIsListed;
import static org.thidua.systemtests.architecture.Law.law;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Unsealing;
import org.thidua.messages.shared.Event;

/** What may know what (docs/decisions/0005-modules.md). */
final class Laws {

    /** Which features of the domain may ask aggregates of which others; an arrow the other way would make a circle. */
    static final Set<String> NEIGHBOURS = Set.of(
            "ballot -> council",
            "ballot -> nomination",
            "ballot -> quota",
            "bloc -> register",
            "council -> register",
            "election -> bloc",
            "election -> register",
            "erasure -> nomination",
            "erasure -> register",
            "nomination -> eligibility",
            "nomination -> quota",
            "nomination -> register",
            "pledge -> bloc",
            "pledge -> register",
            "quota -> register");

    /** Rules that a feature offers to others besides its aggregates and what these answer. */
    static final Set<String> OFFERED_RULES = Set.of(
            "org.thidua.domain.bloc.Convenor",
            "org.thidua.domain.eligibility.Cure",
            "org.thidua.domain.eligibility.Eligibility",
            "org.thidua.domain.eligibility.Finding$Result",
            "org.thidua.domain.eligibility.YearStanding$Kind");

    private static final DescribedPredicate<JavaClass> PLAIN_JAVA = resideInAPackage("java..")
            .and(not(resideInAnyPackage("java.net..", "java.sql..", "java.util.logging..", "java.util.concurrent..")))
            .as("plain Java without network, database, threads");

    private static final DescribedPredicate<JavaClass> AXON = resideInAPackage("org.axonframework..")
            .and(not(resideInAnyPackage("org.axonframework.spring..", "org.axonframework.axonserver..", "..jdbc..")))
            .as("Axon without Spring and without stores");

    static final List<Law> ALL = List.of(
            law("Messages are plain records: no Spring, no Jackson, no store", Laws::messages, "EventWithJackson"),
            law(
                    "The domain knows messages and Axon, no Spring, Jackson, MongoDB or HTTP",
                    Laws::domain,
                    "AggregateWithSpring",
                    "AggregateWithHttp",
                    "AggregateWithMongo"),
            law("The query side never sees the command side", Laws::querySide, "ViewOfAggregate"),
            law("The query side sends no commands", Laws::nothingSent, "SearchThatProves"),
            law("The command side never sees the query side", Laws::commandSide, "EndpointThatReadsViews"),
            law("The wire knows neither side", Laws::wire, "WireThatKnowsTheDomain"),
            law(
                    "Features of the domain ask only listed neighbours, and only what these offer",
                    Laws::neighbours,
                    "AggregateWithStrangeNeighbour",
                    "AggregateThatLooksInside"),
            law(
                    "Events are flat records with name and revision",
                    Laws::events,
                    "EventWithoutName",
                    "EventThatIsNested",
                    "EventThatIsAClass"),
            law(
                    "What an event says about people is sealed",
                    Laws::textAboutPeople,
                    "EventThatNamesAPerson",
                    "EventThatDatesAPerson",
                    "EventThatDescribesAPerson"),
            law("The domain opens no seal", Laws::closedSeals, "AggregateThatReads"),
            law(
                    "Domain and messages ask neither clock nor chance",
                    Laws::time,
                    "AggregateWithClock",
                    "AggregateWithChance"),
            law(
                    "Folding an event into the state breaks no rule and tells no event",
                    Laws::evolve,
                    "AggregateThatRefusesHistory",
                    "AggregateThatAddsToHistory"),
            law(
                    "Controllers give away neither aggregates nor events",
                    Laws::controllers,
                    "EndpointThatReturnsAnAggregate",
                    "EndpointThatReturnsEvents"),
            law("Nothing is injected into fields", Laws::injection, "EndpointWithFieldInjection"),
            law("Every package says what it is for and is null-marked", Laws::packages, "ClassInUnmarkedPackage"),
            law("Jackson is Jackson 3", Laws::jackson, "CodeWithOldJackson"),
            law("Logs go through SLF4J and nowhere else", Laws::logging, "CodeWithJavaLogging", "CodeThatPrints"));

    private Laws() {}

    private static ArchRule messages(String base) {
        return classes()
                .that(resideInAPackage(base + ".messages.."))
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA
                        .or(resideInAnyPackage("org.thidua.messages..", base + ".messages..", "org.jspecify.."))
                        .or(resideInAnyPackage(
                                "org.axonframework.serialization..", "org.axonframework.modelling.command..")));
    }

    private static ArchRule domain(String base) {
        return classes()
                .that(resideInAPackage(base + ".domain.."))
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA
                        .or(AXON)
                        .or(resideInAnyPackage(
                                "org.thidua.messages..",
                                "org.thidua.domain..",
                                base + ".messages..",
                                base + ".domain..",
                                "org.jspecify..")));
    }

    /** On PostgreSQL nobody takes them there; what is to be done is left in the document store. */
    private static ArchRule nothingSent(String base) {
        return noClasses()
                .that(resideInAnyPackage(base + ".views..", base + ".query.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.axonframework.commandhandling.."));
    }

    private static ArchRule querySide(String base) {
        return noClasses()
                .that(resideInAnyPackage(base + ".views..", base + ".query.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.thidua.domain..",
                        "org.thidua.command..",
                        "org.thidua.standalone..",
                        base + ".domain..",
                        base + ".command.."));
    }

    private static ArchRule commandSide(String base) {
        return noClasses()
                .that(resideInAnyPackage(base + ".domain..", base + ".command.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.thidua.views..",
                        "org.thidua.query..",
                        "org.thidua.standalone..",
                        base + ".views..",
                        base + ".query.."));
    }

    private static ArchRule wire(String base) {
        return noClasses()
                .that(resideInAPackage(base + ".wire.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.thidua.domain..",
                        "org.thidua.command..",
                        "org.thidua.views..",
                        "org.thidua.query..",
                        "org.thidua.standalone.."));
    }

    private static ArchRule neighbours(String base) {
        return classes()
                .that(resideInAPackage(base + ".domain.*.."))
                .should(askOnlyTheseNeighbours(base, NEIGHBOURS, OFFERED_RULES));
    }

    private static ArchRule events(String base) {
        return classes()
                .that(resideInAPackage(base + ".messages.."))
                .and()
                .areAssignableTo(Event.class)
                .and()
                .areNotInterfaces()
                .should(beFlatRecordsWithNameAndRevision());
    }

    private static ArchRule textAboutPeople(String base) {
        return classes()
                .that(resideInAPackage(base + ".messages.."))
                .and()
                .areAssignableTo(Event.class)
                .and()
                .areNotInterfaces()
                .should(sayInClearOnlyWhatIsListed());
    }

    private static ArchRule closedSeals(String base) {
        return noClasses()
                .that(resideInAPackage(base + ".domain.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Unsealing.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Opened.class);
    }

    private static ArchRule time(String base) {
        return noClasses()
                .that(resideInAnyPackage(base + ".domain..", base + ".messages.."))
                .should()
                .callCodeUnitWhere(callsToClockOrChance());
    }

    private static ArchRule evolve(String base) {
        return classes().that(resideInAPackage(base + ".domain..")).should(assignOnlyInEvolve());
    }

    private static ArchRule controllers(String base) {
        return classes()
                .that(resideInAnyPackage(base + ".command..", base + ".query.."))
                .and()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should(returnNothingFromInside());
    }

    private static ArchRule injection(String base) {
        return fields().that()
                .areDeclaredInClassesThat(resideInAPackage(base + ".."))
                .should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource");
    }

    private static ArchRule packages(String base) {
        return classes().that(resideInAPackage(base + "..")).should(beInAMarkedPackage());
    }

    private static ArchRule jackson(String base) {
        return noClasses()
                .that(resideInAPackage(base + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."));
    }

    private static ArchRule logging(String base) {
        return noClasses()
                .that(resideInAPackage(base + ".."))
                .should(GeneralCodingRules.USE_JAVA_UTIL_LOGGING)
                .orShould(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }
}
