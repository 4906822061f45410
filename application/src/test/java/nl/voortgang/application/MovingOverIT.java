package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation from before roles were granted by events: at its first start with this version everybody keeps theirs, once. */
class MovingOverIT {
    private static final OrganisationId WEERT = new OrganisationId("weert");
    private static final OrganisationId AALTEN = new OrganisationId("aalten");

    @Test
    void everybody_keeps_the_roles_of_their_account_in_every_organisation_and_once() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            String[] settings = {
                "--spring.datasource.url=" + url,
                "--voortgang.home=" + Program.temporaryHome(),
                "--voortgang.demo=false"
            };
            try (Program before = Program.start(settings)) {
                awaitStarted(before);
                rolesInAccounts(before);
            }
            forgetThatRolesAreEvents(url);

            try (Program program = Program.start(settings)) {
                awaitStarted(program);
                for (OrganisationId organisation : List.of(WEERT, AALTEN)) {
                    assertThat(roles(program, "both", organisation)).containsExactly(Role.OFFICER, Role.APPROVER);
                    assertThat(roles(program, "looker", organisation)).containsExactly(Role.AUDITOR);
                    assertThat(roles(program, "nobody", organisation)).isEmpty();
                }
                assertThat(roles(program, "looker", OrganisationId.INSTALLATION))
                        .containsExactly(Role.AUDITOR);
                assertThat(roles(program, "both", OrganisationId.INSTALLATION)).isEmpty();
                assertThat(exceptions(program))
                        .containsExactly("APPROVER against OFFICER: "
                                + "Had deze rollen al voordat rollen per gemeente werden toegekend.");

                // What stands in the account is read no more.
                program.bean(JdbcClient.class)
                        .sql("update accounts.account set roles = '{CONTROLLER}'")
                        .update();
                program.bean(FirstGrants.class).begin();
                assertThat(roles(program, "nobody", WEERT)).isEmpty();
                assertThat(roles(program, "both", WEERT)).containsExactly(Role.OFFICER, Role.APPROVER);
            }
        }
    }

    private static void awaitStarted(Program program) {
        Grants grants = program.bean(Grants.class);
        Waiting.until(
                Duration.ofMinutes(1),
                () -> grants.in(OrganisationId.INSTALLATION).grants().values().stream()
                                .filter(each -> each.stream().anyMatch(grant -> grant.role() == Role.PROGRAM))
                                .count()
                        == 2);
    }

    private static void rolesInAccounts(Program program) {
        program.bean(FirstAccounts.class)
                .addDemo(Map.of(
                        "both", Set.of(Role.OFFICER, Role.APPROVER),
                        "looker", Set.of(Role.AUDITOR),
                        "nobody", Set.of()));
        Sender commandLine = Sender.of(program.bean(Accounts.class).actor(FirstGrants.COMMAND_LINE));
        for (OrganisationId organisation : List.of(WEERT, AALTEN)) {
            program.bean(Commands.class)
                    .send(new RegisterOrganisation(organisation, "Test", AccountRule.REQUIRED), commandLine);
        }
    }

    /** Nothing in the program can do this: it takes whoever owns the database, and the triggers out of the way. */
    private static void forgetThatRolesAreEvents(String url) throws Exception {
        try (Connection owner = DriverManager.getConnection(url);
                Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from event_store.log_position p using event_store.event e"
                    + " where e.global_index = p.global_index and e.aggregate_type = 'Access'");
            statement.execute("delete from event_store.event where aggregate_type = 'Access'");
        }
    }

    private static Set<Role> roles(Program program, String account, OrganisationId organisation) {
        return program.bean(Grants.class)
                .in(organisation)
                .roles(program.bean(Accounts.class).actor(account));
    }

    /** What was granted although it does not go together with what was granted before, and why. */
    private static List<String> exceptions(Program program) {
        return program.bean(EventStore.class)
                .readEvents(AggregateIds.ofAccess(WEERT))
                .asStream()
                .map(event -> (RoleGranted) event.getPayload())
                .filter(granted -> !granted.conflicts().isEmpty())
                .map(granted -> granted.role() + " against "
                        + granted.conflicts().getFirst() + ": "
                        + Objects.requireNonNull(granted.exception()).value())
                .toList();
    }
}
