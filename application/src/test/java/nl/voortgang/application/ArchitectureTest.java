package nl.voortgang.application;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house as it is drawn: what Maven's modules do not already hold. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.voortgang");

    @Test
    void the_two_sides_never_see_each_other() {
        noClasses()
                .that()
                .resideInAPackage("nl.voortgang.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.voortgang.query..", "nl.voortgang.eventstore..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("nl.voortgang.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.voortgang.command..", "org.axonframework..")
                .check(ALL);
    }

    @Test
    void the_event_store_and_the_contract_see_nobody() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.voortgang.eventstore..", "nl.voortgang.events..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "nl.voortgang.command..",
                        "nl.voortgang.query..",
                        "nl.voortgang.web..",
                        "nl.voortgang.exchange..",
                        "nl.voortgang.publication..",
                        "nl.voortgang.application..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("nl.voortgang.eventstore..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.voortgang.events..")
                .check(ALL);
    }

    @Test
    void the_verifier_shares_nothing_with_what_it_checks() {
        noClasses()
                .that()
                .resideInAPackage("nl.voortgang.verifier..")
                .should()
                .dependOnClassesThat(resideInAPackage("nl.voortgang..")
                        .and(DescribedPredicate.not(resideInAPackage("nl.voortgang.verifier.."))))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "org.springframework..")
                .check(ALL);
        classes()
                .that()
                .resideInAPackage("nl.voortgang.verifier..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("nl.voortgang.verifier..", "nl.voortgang.application.integrity..")
                .check(ALL);
    }

    @Test
    void the_query_side_sees_of_the_event_store_only_its_log_and_the_proofs_of_it() {
        classes()
                .that()
                .resideInAPackage("nl.voortgang.eventstore..")
                .and()
                .haveSimpleNameNotStartingWith("EventLog")
                .and()
                .haveSimpleNameNotStartingWith("LoggedEvent")
                .and()
                .doNotHaveSimpleName("UndecodedEvent")
                .and()
                .doNotHaveSimpleName("LastGiven")
                .and()
                .resideOutsideOfPackage("nl.voortgang.eventstore.transparency")
                .should()
                .onlyHaveDependentClassesThat()
                .resideOutsideOfPackage("nl.voortgang.query..")
                .check(ALL);
    }

    @Test
    void no_projection_knows_another() {
        SlicesRuleDefinition.slices()
                .matching("nl.voortgang.query.(*)..")
                .namingSlices("$1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("nl.voortgang.query.projection"))
                // No projection: it has no tables, and works everything out from what the ledger answers.
                .ignoreDependency(
                        resideInAPackage("nl.voortgang.query.budgetaudit"),
                        resideInAPackage("nl.voortgang.query.budgetledger"))
                .check(ALL);
    }

    @Test
    void pages_and_endpoints_never_speak_sql() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Page")
                .or()
                .haveSimpleNameEndingWith("Endpoint")
                .or()
                .resideInAPackage("nl.voortgang.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(ALL);
    }

    /** Whoever does not close it keeps a connection for ever, and reading to its end is not closing it. */
    @Test
    void rows_are_never_left_in_an_open_stream() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(ALL);
    }

    @Test
    void deciders_know_no_framework_no_clock_and_no_chance() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Decider")
                .or()
                .haveSimpleNameEndingWith("State")
                .and()
                .resideInAPackage("nl.voortgang.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework..", "org.springframework..", "java.util.random..", "java.security..")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(ALL);
    }

    @Test
    void nothing_is_called_for_want_of_a_better_word() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .check(ALL);
    }

    /** The canary: a rule that is broken must be reported, or none of the others means anything. */
    @Test
    void a_broken_rule_is_noticed() {
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("nl.voortgang.command..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("nl.voortgang.events..")
                        .check(ALL))
                .isInstanceOf(AssertionError.class);
    }
}
