package nl.voortgang.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What the compiler does not hold. Each rule is also shown to catch a class in {@code canary} that breaks it. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.voortgang.command");
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("nl.voortgang.command.canary");

    /** Deciders, states, commands, and whatever else takes part in deciding: all that is neither a door nor a way in. */
    private static final DescribedPredicate<JavaClass> DECIDING = describe("take part in deciding", type -> {
        String name = outermost(type).getSimpleName();
        boolean isNamedSo = name.endsWith("Decider") || name.endsWith("State");
        boolean isCommand = outermost(type).isAssignableTo(Command.class);
        boolean isDoorOrWayIn = name.endsWith("Aggregate") || name.endsWith("Endpoint") || name.equals("Door");
        boolean isAside =
                resideInAnyPackage("..dispatch..", "..http..", "..canary..").test(type);
        return isNamedSo || isCommand || (!isDoorOrWayIn && !isAside);
    });

    /** Calls, and references such as {@code Instant::now}. */
    private static final Set<String> TIME_OR_CHANCE = Set.of(
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime");

    private static final DescribedPredicate<JavaAccess<?>> ASKS_TIME_OR_CHANCE =
            describe("asks for the time or for chance", access -> {
                JavaClass owner = access.getTargetOwner();
                boolean asksNow = owner.getPackageName().equals("java.time")
                        && access.getName().equals("now");
                return asksNow || TIME_OR_CHANCE.contains(owner.getName() + "." + access.getName());
            });

    private static final ArchRule DECISIONS_KNOW_NO_FRAMEWORK = noClasses()
            .that(DECIDING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.axonframework..",
                    "org.springframework..",
                    "jakarta..",
                    "tools.jackson..",
                    "java.sql..",
                    "javax.sql..",
                    "org.slf4j..",
                    "java.util.logging..");

    private static final ArchRule DECISIONS_KNOW_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that(DECIDING)
            .should()
            .dependOnClassesThat(assignableTo(Clock.class).or(assignableTo(RandomGenerator.class)))
            .orShould()
            .accessTargetWhere(ASKS_TIME_OR_CHANCE);

    private static final ArchRule ONLY_AGGREGATES_CARRY_AXONS_ANNOTATIONS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Aggregate")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.axonframework..")
                    .and(describe("are annotations", type -> type.reflect().isAnnotation())));

    private static final ArchRule EVENTS_ARE_APPLIED_AT_THE_DOOR = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Door.class.getName())
            .should()
            .dependOnClassesThat(assignableTo(AggregateLifecycle.class));

    private static final ArchRule ENDPOINTS_KNOW_NO_SQL = noClasses()
            .that()
            .haveSimpleNameEndingWith("Endpoint")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    private static final ArchRule WHAT_CHANGES_SOMETHING_SAYS_WHO_MAY_AND_WHAT_IT_READS = methods()
            .that()
            .areAnnotatedWith(PostMapping.class)
            .or()
            .areAnnotatedWith(PutMapping.class)
            .should()
            .beAnnotatedWith(Permitted.class)
            .andShould()
            .beAnnotatedWith(RequestBodyOf.class);

    @Test
    void decisions_know_no_framework() {
        DECISIONS_KNOW_NO_FRAMEWORK.check(MAIN);
        catches(DECISIONS_KNOW_NO_FRAMEWORK, "SpringyCommand");
    }

    @Test
    void decisions_know_no_clock_and_no_chance() {
        DECISIONS_KNOW_NO_CLOCK_AND_NO_CHANCE.check(MAIN);
        catches(
                DECISIONS_KNOW_NO_CLOCK_AND_NO_CHANCE,
                "UUID.randomUUID()",
                "java.util.Random",
                "Instant.now()",
                "java.time.Clock");
    }

    @Test
    void only_aggregates_carry_axons_annotations() {
        ONLY_AGGREGATES_CARRY_AXONS_ANNOTATIONS.check(MAIN);
        catches(ONLY_AGGREGATES_CARRY_AXONS_ANNOTATIONS, "Meddler");
    }

    @Test
    void events_are_applied_at_the_door() {
        EVENTS_ARE_APPLIED_AT_THE_DOOR.check(MAIN);
        catches(EVENTS_ARE_APPLIED_AT_THE_DOOR, "Meddler");
    }

    @Test
    void endpoints_know_no_sql() {
        ENDPOINTS_KNOW_NO_SQL.check(MAIN);
        catches(ENDPOINTS_KNOW_NO_SQL, "CarelessEndpoint");
    }

    @Test
    void what_changes_something_says_who_may_and_what_it_reads() {
        WHAT_CHANGES_SOMETHING_SAYS_WHO_MAY_AND_WHAT_IT_READS.check(MAIN);
        catches(WHAT_CHANGES_SOMETHING_SAYS_WHO_MAY_AND_WHAT_IT_READS, "Permitted", "RequestBodyOf");
    }

    @Test
    void the_rules_look_at_what_they_are_about() {
        assertThat(MAIN.that(DECIDING).stream().map(JavaClass::getSimpleName))
                .contains(
                        "ActivityDecider",
                        "StatusReporting",
                        "PeriodState",
                        "ReportStatus",
                        "Definition",
                        "StatusRules")
                .doesNotContain("ActivityAggregate", "Door", "Body", "AxonCommands", "ActivityEndpoint", "PlanBody");
    }

    private static void catches(ArchRule rule, String... sins) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(CANARIES))
                .withMessageContainingAll(sins);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
