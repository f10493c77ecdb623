package org.thidua.systemtests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullMarked;
import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.EventName;
import org.thidua.messages.shared.Rejected;

/** Conditions that ArchUnit has no words for. */
final class Conditions {

    /** What an event may be made of: read back without a type description, in any language, for ever. */
    private static final Set<String> FLAT = Set.of(
            "java.lang.String",
            "int",
            "long",
            "boolean",
            "java.lang.Integer",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.util.List<java.lang.String>",
            "java.util.Map<java.lang.String, java.lang.String>",
            "java.util.Map<java.lang.String, java.lang.Integer>");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private Conditions() {}

    static ArchCondition<JavaClass> beFlatRecordsWithNameAndRevision() {
        return condition("be flat records with @EventName and @Revision", (event, wrong) -> {
            if (!event.isRecord()) {
                wrong.add(event.getName() + " is no record");
            }
            if (!event.isAnnotatedWith(EventName.class) || !event.isAnnotatedWith(Revision.class)) {
                wrong.add(event.getName() + " has no @EventName or no @Revision");
            }
            for (JavaField field : event.getFields()) {
                if (!field.getModifiers().contains(JavaModifier.STATIC)
                        && !FLAT.contains(field.getType().getName())
                        && !field.getRawType().isEquivalentTo(Sealed.class)) {
                    wrong.add(field.getFullName() + " is not flat: "
                            + field.getType().getName());
                }
            }
        });
    }

    static ArchCondition<JavaClass> sayInClearOnlyWhatIsListed() {
        return condition("seal what names or describes people", (event, wrong) -> {
            for (JavaField field : event.getFields()) {
                if (!field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getRawType().isEquivalentTo(Sealed.class)
                        && !field.getRawType().isEquivalentTo(boolean.class)
                        && !SaidInClear.allows(event.getSimpleName(), field.getName())) {
                    wrong.add(field.getFullName() + " is in clear and not listed as being about nobody");
                }
            }
        });
    }

    static ArchCondition<JavaClass> askOnlyTheseNeighbours(String base, Set<String> allowed, Set<String> offeredRules) {
        String domain = base + ".domain.";
        return condition("ask only listed neighbours", (type, wrong) -> {
            String feature = featureOf(type, domain);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass neighbour = dependency.getTargetClass().getBaseComponentType();
                if (!neighbour.getPackageName().startsWith(domain)) {
                    continue;
                }
                String other = featureOf(neighbour, domain);
                if (other.equals(feature) || other.equals("shared")) {
                    continue;
                }
                if (!allowed.contains(feature + " -> " + other)) {
                    wrong.add(feature + " -> " + other + " is not listed: " + dependency.getDescription());
                } else if (!isAggregateOrItsAnswer(neighbour) && !offeredRules.contains(neighbour.getName())) {
                    wrong.add(neighbour.getName() + " is not offered to others: " + dependency.getDescription());
                }
            }
        });
    }

    private static boolean isAggregateOrItsAnswer(JavaClass type) {
        return type.isAssignableTo(EventSourced.class)
                || type.isRecord()
                || type.getEnclosingClass()
                        .filter(outer -> outer.isAssignableTo(EventSourced.class))
                        .isPresent();
    }

    private static String featureOf(JavaClass type, String domain) {
        String below = type.getPackageName().substring(domain.length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    /** Follows calls within the class, so that a rule cannot hide in a private method. */
    static ArchCondition<JavaClass> assignOnlyInEvolve() {
        return condition("assign only in evolve", (aggregate, wrong) -> aggregate.getMethods().stream()
                .filter(method -> method.getName().equals("evolve"))
                .forEach(evolve -> {
                    for (JavaCall<?> call : callsFrom(evolve, new HashSet<>())) {
                        boolean refuses = call.getTargetOwner().isAssignableTo(Rejected.class);
                        boolean tells = call.getName().equals("happened")
                                || call.getTargetOwner()
                                        .getName()
                                        .equals("org.axonframework.modelling.command.AggregateLifecycle");
                        if (refuses || tells) {
                            wrong.add(call.getDescription());
                        }
                    }
                }));
    }

    private static Set<JavaCall<?>> callsFrom(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        var calls = new HashSet<JavaCall<?>>();
        if (seen.add(method)) {
            for (JavaCall<?> call : method.getCallsFromSelf()) {
                calls.add(call);
                call.getTarget()
                        .resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(next -> next.getOwner().equals(method.getOwner()))
                        .ifPresent(next -> calls.addAll(callsFrom(next, seen)));
            }
        }
        return calls;
    }

    static ArchCondition<JavaClass> returnNothingFromInside() {
        return condition("return neither aggregates nor events", (controller, wrong) -> {
            for (JavaMethod method : controller.getMethods()) {
                for (JavaClass type : method.getReturnType().getAllInvolvedRawTypes()) {
                    if (type.isAssignableTo(EventSourced.class) || type.isAssignableTo(Event.class)) {
                        wrong.add(method.getFullName() + " returns " + type.getName());
                    }
                }
            }
        });
    }

    static ArchCondition<JavaClass> beInAMarkedPackage() {
        return condition("be in a package with a @NullMarked package-info", (type, wrong) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                wrong.add(type.getName() + " is in a package without @NullMarked");
            }
        });
    }

    static DescribedPredicate<JavaCall<?>> callsToClockOrChance() {
        return DescribedPredicate.describe("asks the clock or chance", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            return (CLOCKS.contains(owner) && name.equals("now"))
                    || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                    || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                    || (owner.equals("java.lang.System")
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                    || (owner.equals("java.lang.Math") && name.equals("random"))
                    || owner.equals("java.util.Random")
                    || owner.equals("java.util.Date")
                    || owner.equals("java.security.SecureRandom")
                    || owner.equals("org.axonframework.common.IdentifierFactory");
        });
    }

    private static ArchCondition<JavaClass> condition(String words, BiConsumer<JavaClass, List<String>> check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var wrong = new ArrayList<String>();
                check.accept(type, wrong);
                wrong.forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
            }
        };
    }
}
