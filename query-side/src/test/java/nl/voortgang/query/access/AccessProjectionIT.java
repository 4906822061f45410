package nl.voortgang.query.access;

import static nl.voortgang.events.OrganisationId.INSTALLATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.events.AccessEvent.AccountsLinked;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.AccessEvent.RoleRevoked;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.projection.Bulk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessProjectionIT {
    private static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    private static final OrganisationId AALTEN = new OrganisationId("aalten");
    private static final ActorId ADMIN = new ActorId(new UUID(0, 1));
    private static final ActorId ANNA = new ActorId(new UUID(0, 2));
    private static final ActorId BRAM = new ActorId(new UUID(0, 3));

    private final History history = new History()
            .by(ADMIN)
            .at("2020-01-01T00:00:00Z")
            .happened(granted(ZEVENAAR, ANNA, Role.BUDGET_PROPOSER, null))
            .at("2020-02-01T00:00:00Z")
            .happened(
                    new RoleGranted(
                            ZEVENAAR,
                            ANNA,
                            Role.BUDGET_APPROVER,
                            null,
                            List.of(Role.BUDGET_PROPOSER),
                            FreeText.of("Klein team.")),
                    granted(ZEVENAAR, BRAM, Role.OFFICER, "sport"),
                    granted(AALTEN, BRAM, Role.CONTROLLER, null))
            .at("2020-03-01T00:00:00Z")
            .happened(
                    new RoleRevoked(ZEVENAAR, ANNA, Role.BUDGET_PROPOSER, null, FreeText.of("Verhuisd.")),
                    new AccountsLinked(INSTALLATION, ANNA, BRAM, null, null),
                    new RoleRevoked(ZEVENAAR, BRAM, Role.OFFICER, "sport", null),
                    granted(ZEVENAAR, BRAM, Role.OFFICER, "sport"));

    private final Access access = new Access(Database.jdbc(), history.moments(), new Names());

    @Test
    void who_could_do_what_is_known_of_every_moment() {
        Database.project(new AccessProjection(), history.events());

        assertThat(at("2020-01-15T00:00:00Z")).containsExactly("Anna BUDGET_PROPOSER null");
        assertThat(at("2020-02-15T00:00:00Z"))
                .containsExactly("Anna BUDGET_PROPOSER null", "Anna BUDGET_APPROVER null", "Bram OFFICER sport");
        assertThat(shown(access.in(ZEVENAAR, null))).containsExactly("Anna BUDGET_APPROVER null", "Bram OFFICER sport");
        assertThat(access.in(INSTALLATION, null).items()).isEmpty();
    }

    @Test
    void an_exception_says_what_it_goes_against_and_why_and_who_made_it() {
        Database.project(new AccessProjection(), history.events());

        assertThat(access.in(ZEVENAAR, null).items())
                .filteredOn(grant -> grant.exception() != null)
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.conflicts()).containsExactly(Role.BUDGET_PROPOSER);
                    assertThat(grant.exception()).isEqualTo("Klein team.");
                    assertThat(grant.grantedByName()).isEqualTo("Beheer");
                    assertThat(grant.grantedAt()).isEqualTo("2020-02-01T00:00:00Z");
                });
    }

    @Test
    void what_somebody_may_anywhere_is_what_they_may_in_some_place_now() {
        Database.project(new AccessProjection(), history.events());

        assertThat(access.rolesOf(BRAM)).containsExactlyInAnyOrder(Role.OFFICER, Role.CONTROLLER);
        assertThat(access.rolesOf(ANNA)).containsExactly(Role.BUDGET_APPROVER);
        assertThat(access.rolesOf(ADMIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_rows_do_not_depend_on_the_batches(int batchSize) {
        Database.project(new AccessProjection(), history.events());
        List<String> atOnce = everyRow();
        Database.project(new AccessProjection(), history.events(), batchSize);
        assertThat(everyRow()).isEqualTo(atOnce);
    }

    @Test
    void a_second_delivery_changes_nothing() {
        Database.project(new AccessProjection(), history.events());
        List<String> once = everyRow();
        Database.projectMore(new AccessProjection(), history.events(), 4);
        assertThat(everyRow()).isEqualTo(once);
    }

    private List<String> at(String moment) {
        return shown(access.in(ZEVENAAR, Instant.parse(moment)));
    }

    private static List<String> shown(GrantList grants) {
        return grants.items().stream()
                .map(grant -> grant.personName() + " " + grant.role() + " " + grant.unit())
                .toList();
    }

    private static RoleGranted granted(OrganisationId organisation, ActorId person, Role role, @Nullable String unit) {
        return new RoleGranted(organisation, person, role, unit, List.of(), null);
    }

    @Test
    void filled_in_bulk_the_rows_are_the_same() throws Exception {
        // Whichever organisation links two accounts, it is one link.
        for (int i = 0; i < 10; i++) {
            history.happened(new AccountsLinked(new OrganisationId("gemeente-" + i), ANNA, BRAM, null, null));
        }
        Bulk.leaves_the_same_rows(new AccessProjection(), history.events());
    }

    private static List<String> everyRow() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("role_grant", "linked_account")) {
            List<String> some = Database.rows("select * from access." + table);
            assertThat(some).as(table).isNotEmpty();
            rows.addAll(some.stream().sorted().toList());
        }
        return rows;
    }

    private static final class Names implements ActorNames {
        @Override
        public String nameOf(ActorId actor) {
            return actor.equals(ANNA) ? "Anna" : actor.equals(BRAM) ? "Bram" : "Beheer";
        }

        @Override
        public Optional<ActorId> byUsername(String username) {
            return Optional.empty();
        }
    }
}
