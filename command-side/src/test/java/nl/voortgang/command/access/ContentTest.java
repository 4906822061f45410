package nl.voortgang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.Event;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may read what. */
class ContentTest {
    private static final Set<Role> NONE = Set.of();

    @ParameterizedTest
    @CsvSource({
        "OFFICER,         NAME OUTLINE REPORTS BUDGET IMPORTS TRAIL",
        "APPROVER,        NAME OUTLINE REPORTS BUDGET IMPORTS TRAIL",
        "BUDGET_PROPOSER, NAME OUTLINE REPORTS BUDGET IMPORTS TRAIL",
        "BUDGET_APPROVER, NAME OUTLINE REPORTS BUDGET IMPORTS TRAIL",
        "CONTROLLER,      NAME OUTLINE REPORTS BUDGET IMPORTS TRAIL",
        "AUDITOR,         NAME OUTLINE REPORTS BUDGET PEOPLE IMPORTS TRAIL",
        "ACCOUNTANT,      NAME OUTLINE BUDGET TRAIL",
        "ADMIN,           NAME PEOPLE TRAIL",
        "PROGRAM,         ''"
    })
    void a_role_in_an_organisation_reads(Role role, String contents) {
        assertThat(Content.readBy(Set.of(role), NONE)).isEqualTo(contents(contents));
    }

    @ParameterizedTest
    @CsvSource({
        "AUDITOR,    NAME OUTLINE REPORTS BUDGET PEOPLE IMPORTS TRAIL",
        "ADMIN,      NAME PEOPLE IMPORTS TRAIL",
        "CONTROLLER, ''",
        "PROGRAM,    ''"
    })
    void a_role_in_the_installation_reads_of_every_organisation(Role role, String contents) {
        assertThat(Content.readBy(NONE, Set.of(role))).isEqualTo(contents(contents));
    }

    @Test
    void two_roles_read_what_either_of_them_reads() {
        assertThat(Content.readBy(Set.of(Role.ADMIN, Role.ACCOUNTANT), NONE))
                .isEqualTo(contents("NAME OUTLINE BUDGET PEOPLE TRAIL"));
    }

    @Test
    void every_event_tells_something() {
        assertThat(Event.all()).allSatisfy(type -> assertThat(Telling.of(type)).isPresent());
        assertThat(Telling.namesOf(EnumSet.allOf(Content.class))).hasSameSizeAs(Event.all());
    }

    @Test
    void an_event_tells_of_one_kind_of_content() {
        assertThat(Telling.of(StatusReported.class)).contains(Content.REPORTS);
        assertThat(Telling.of(BudgetAdjusted.class)).contains(Content.BUDGET);
        assertThat(Telling.of(RoleGranted.class)).contains(Content.PEOPLE);
        assertThat(Telling.of(OrganisationRegistered.class)).contains(Content.NAME);
        assertThat(Telling.namesOf(Set.of(Content.PEOPLE)))
                .containsExactlyInAnyOrder("access.role-granted", "access.role-revoked", "access.accounts-linked");
    }

    private static Set<Content> contents(String names) {
        Set<Content> contents = EnumSet.noneOf(Content.class);
        for (String name : names.split(" ", -1)) {
            if (!name.isEmpty()) {
                contents.add(Content.valueOf(name));
            }
        }
        return contents;
    }
}
