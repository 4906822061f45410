package nl.voortgang.command.access;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Reason.CONFLICTING_ROLES;
import static nl.voortgang.command.Reason.GRANT_TO_ONESELF;
import static nl.voortgang.command.Reason.LAST_ADMIN;
import static nl.voortgang.command.Reason.ROLE_OUT_OF_PLACE;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Reason.UNKNOWN_UNIT;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.events.OrganisationId.INSTALLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.Situations;
import nl.voortgang.command.Zevenaar;
import nl.voortgang.command.access.AccessCommand.GrantRole;
import nl.voortgang.command.access.AccessCommand.LinkAccounts;
import nl.voortgang.command.access.AccessCommand.RevokeRole;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.AccessEvent.AccountsLinked;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.AccessEvent.RoleRevoked;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Granting and revoking; the one who does it is called the officer here. */
class AccessTest {
    private static final FreeText WHY = FreeText.of("Het team heeft twee mensen.");

    private final Deciding<AccessCommand, AccessState, AccessEvent> access = Deciding.of(
            AccessDecider::decide, (state, event, actor) -> AccessState.evolve(state, event), AccessState.NONE);

    @Test
    void a_role_is_granted_once() {
        access.when(grant(COLLEAGUE, Role.OFFICER)).then(granted(COLLEAGUE, Role.OFFICER));
        access.given(granted(COLLEAGUE, Role.OFFICER))
                .when(grant(COLLEAGUE, Role.OFFICER))
                .thenNothing();
    }

    @Test
    void a_role_can_be_for_one_unit_that_exists() {
        GrantRole sport = new GrantRole(ZEVENAAR, COLLEAGUE, Role.OFFICER, "sport", null);
        access.where(new UnitDefined(ZEVENAAR, "sport", "Sport"))
                .when(sport)
                .then(new RoleGranted(ZEVENAAR, COLLEAGUE, Role.OFFICER, "sport", List.of(), null));
        access.when(sport).thenRefused(UNKNOWN_UNIT);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"OFFICER", "APPROVER", "PROGRAM"},
            mode = EnumSource.Mode.EXCLUDE)
    void other_roles_are_for_the_whole_organisation(Role role) {
        access.where(new UnitDefined(ZEVENAAR, "sport", "Sport"))
                .when(new GrantRole(ZEVENAAR, COLLEAGUE, role, "sport", null))
                .thenRefused(ROLE_OUT_OF_PLACE);
    }

    @Test
    void a_role_is_for_an_organisation_that_exists() {
        access.when(new GrantRole(NOWHERE, COLLEAGUE, Role.OFFICER, null, null)).thenRefused(UNKNOWN_PARENT);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADMIN", "AUDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_installation_has_no_content_to_work_on_and_nobody_can_be_made_the_program(Role role) {
        access.given(new RoleGranted(INSTALLATION, APPROVER, Role.PROGRAM, null, List.of(), null))
                .when(new GrantRole(role == Role.PROGRAM ? ZEVENAAR : INSTALLATION, COLLEAGUE, role, null, null))
                .thenRefused(ROLE_OUT_OF_PLACE);
    }

    @Test
    void nobody_grants_to_themselves() {
        access.when(grant(OFFICER, Role.AUDITOR)).thenRefused(GRANT_TO_ONESELF);
    }

    @Test
    void nor_to_another_account_of_their_own() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> AccessDecider.decide(
                        grant(COLLEAGUE, Role.AUDITOR), AccessState.NONE, linked(OFFICER, COLLEAGUE)))
                .returns(GRANT_TO_ONESELF, Refused::reason);
    }

    @Test
    void only_the_very_first_grant_is_the_programs_own() {
        RoleGranted first = new RoleGranted(INSTALLATION, OFFICER, Role.PROGRAM, null, List.of(), null);
        access.when(new GrantRole(INSTALLATION, OFFICER, Role.PROGRAM, null, null))
                .then(first);
        access.given(new RoleGranted(INSTALLATION, COLLEAGUE, Role.PROGRAM, null, List.of(), null))
                .when(new GrantRole(INSTALLATION, OFFICER, Role.PROGRAM, null, null))
                .thenRefused(GRANT_TO_ONESELF);
    }

    @ParameterizedTest
    @CsvSource({
        "BUDGET_PROPOSER, BUDGET_APPROVER",
        "OFFICER, APPROVER",
        "AUDITOR, OFFICER",
        "AUDITOR, APPROVER",
        "AUDITOR, BUDGET_PROPOSER",
        "AUDITOR, BUDGET_APPROVER",
        "AUDITOR, CONTROLLER",
        "AUDITOR, ACCOUNTANT",
        "AUDITOR, ADMIN",
        "ACCOUNTANT, BUDGET_PROPOSER",
        "ACCOUNTANT, BUDGET_APPROVER",
        "ACCOUNTANT, CONTROLLER",
        "ADMIN, OFFICER",
        "ADMIN, APPROVER",
        "ADMIN, BUDGET_PROPOSER",
        "ADMIN, BUDGET_APPROVER",
        "ADMIN, CONTROLLER",
        "ADMIN, ACCOUNTANT"
    })
    void these_roles_do_not_go_together_unless_there_is_a_reason(Role one, Role other) {
        for (List<Role> pair : List.of(List.of(one, other), List.of(other, one))) {
            var having = access.given(granted(COLLEAGUE, pair.getFirst()));
            having.when(grant(COLLEAGUE, pair.getLast())).thenRefused(CONFLICTING_ROLES);
            having.when(new GrantRole(ZEVENAAR, COLLEAGUE, pair.getLast(), null, WHY))
                    .then(new RoleGranted(ZEVENAAR, COLLEAGUE, pair.getLast(), null, List.of(pair.getFirst()), WHY));
        }
    }

    @ParameterizedTest
    @CsvSource({"OFFICER, BUDGET_PROPOSER", "CONTROLLER, OFFICER", "CONTROLLER, BUDGET_PROPOSER", "OFFICER, ACCOUNTANT"
    })
    void others_do_and_a_reason_that_none_is_needed_for_is_not_kept(Role one, Role other) {
        access.given(granted(COLLEAGUE, one))
                .when(new GrantRole(ZEVENAAR, COLLEAGUE, other, null, WHY))
                .then(granted(COLLEAGUE, other));
    }

    @Test
    void one_unit_can_be_reported_on_and_another_one_judged() {
        var reporting = access.where(
                        new UnitDefined(ZEVENAAR, "sport", "Sport"), new UnitDefined(ZEVENAAR, "zorg", "Zorg"))
                .given(new RoleGranted(ZEVENAAR, COLLEAGUE, Role.OFFICER, "sport", List.of(), null));
        reporting
                .when(new GrantRole(ZEVENAAR, COLLEAGUE, Role.APPROVER, "zorg", null))
                .then(new RoleGranted(ZEVENAAR, COLLEAGUE, Role.APPROVER, "zorg", List.of(), null));
        reporting
                .when(new GrantRole(ZEVENAAR, COLLEAGUE, Role.APPROVER, "sport", null))
                .thenRefused(CONFLICTING_ROLES);
        reporting.when(grant(COLLEAGUE, Role.APPROVER)).thenRefused(CONFLICTING_ROLES);
    }

    @Test
    void what_another_account_of_the_person_has_counts_and_what_they_have_in_the_installation() {
        AccessState proposing = AccessState.evolve(AccessState.NONE, granted(CONTROLLER, Role.BUDGET_PROPOSER));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> AccessDecider.decide(
                        grant(COLLEAGUE, Role.BUDGET_APPROVER), proposing, linked(CONTROLLER, COLLEAGUE)))
                .returns(CONFLICTING_ROLES, Refused::reason);
        Situation installationAdmin =
                Situations.of(OFFICER, Zevenaar.world(), Map.of(COLLEAGUE, Set.of(Role.ADMIN)), Set.of());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> AccessDecider.decide(grant(COLLEAGUE, Role.OFFICER), AccessState.NONE, installationAdmin))
                .returns(CONFLICTING_ROLES, Refused::reason);
    }

    @Test
    void what_the_person_has_in_an_organisation_counts_for_the_installation_too() {
        GrantRole auditing = new GrantRole(INSTALLATION, COLLEAGUE, Role.AUDITOR, null, null);
        Map<OrganisationId, Map<ActorId, Set<Grant>>> officer =
                Map.of(ZEVENAAR, Map.of(CONTROLLER, Set.of(new Grant(Role.OFFICER, "sport"))));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> AccessDecider.decide(
                        auditing, AccessState.NONE, having(officer, Set.of(CONTROLLER, COLLEAGUE))))
                .returns(CONFLICTING_ROLES, Refused::reason);
        assertThat(AccessDecider.decide(
                        new GrantRole(INSTALLATION, COLLEAGUE, Role.AUDITOR, null, WHY),
                        AccessState.NONE,
                        having(officer, Set.of(CONTROLLER, COLLEAGUE))))
                .containsExactly(
                        new RoleGranted(INSTALLATION, COLLEAGUE, Role.AUDITOR, null, List.of(Role.OFFICER), WHY));
        assertThat(AccessDecider.decide(auditing, AccessState.NONE, having(officer, Set.of())))
                .as("somebody else's role")
                .containsExactly(new RoleGranted(INSTALLATION, COLLEAGUE, Role.AUDITOR, null, List.of(), null));
    }

    @Test
    void a_role_is_revoked_as_it_was_granted() {
        RevokeRole revoke = new RevokeRole(ZEVENAAR, COLLEAGUE, Role.OFFICER, null, WHY);
        access.given(granted(COLLEAGUE, Role.OFFICER))
                .when(revoke)
                .then(new RoleRevoked(ZEVENAAR, COLLEAGUE, Role.OFFICER, null, WHY));
        access.given(granted(COLLEAGUE, Role.OFFICER), new RoleRevoked(ZEVENAAR, COLLEAGUE, Role.OFFICER, null, WHY))
                .when(revoke)
                .thenNothing();
        access.given(new RoleGranted(ZEVENAAR, COLLEAGUE, Role.OFFICER, "sport", List.of(), null))
                .when(revoke)
                .thenNothing();
    }

    @Test
    void the_last_admin_stays() {
        RevokeRole revoke = new RevokeRole(ZEVENAAR, COLLEAGUE, Role.ADMIN, null, WHY);
        access.given(granted(COLLEAGUE, Role.ADMIN), granted(APPROVER, Role.APPROVER))
                .when(revoke)
                .thenRefused(LAST_ADMIN);
        access.given(granted(COLLEAGUE, Role.ADMIN), granted(APPROVER, Role.ADMIN))
                .when(revoke)
                .then(new RoleRevoked(ZEVENAAR, COLLEAGUE, Role.ADMIN, null, WHY));
    }

    @Test
    void commands_and_events_pass_through_its_door() {
        RoleGranted granted = granted(COLLEAGUE, Role.OFFICER);
        fixture(AccessAggregate.class)
                .givenNoPriorActivity()
                .when(grant(COLLEAGUE, Role.OFFICER))
                .expectEvents(by(OFFICER, granted))
                .expectResultMessagePayload(0L);
        fixture(AccessAggregate.class)
                .given(by(CONTROLLER, granted))
                .when(new RevokeRole(ZEVENAAR, COLLEAGUE, Role.OFFICER, null, WHY))
                .expectEvents(by(OFFICER, new RoleRevoked(ZEVENAAR, COLLEAGUE, Role.OFFICER, null, WHY)))
                .expectResultMessagePayload(1L);
        fixture(AccessAggregate.class)
                .givenNoPriorActivity()
                .when(new LinkAccounts(COLLEAGUE, APPROVER, null))
                .expectEvents(by(OFFICER, new AccountsLinked(INSTALLATION, COLLEAGUE, APPROVER, null, null)))
                .expectResultMessagePayload(0L);
    }

    private static Situation having(
            Map<OrganisationId, Map<ActorId, Set<Grant>>> inOrganisations, Set<ActorId> linked) {
        return Situations.of(OFFICER, Zevenaar.world(), Map.of(), inOrganisations, linked);
    }

    private static Situation linked(ActorId one, ActorId other) {
        return Situations.of(OFFICER, Zevenaar.world(), Map.of(), Set.of(one, other));
    }

    private static GrantRole grant(ActorId person, Role role) {
        return new GrantRole(ZEVENAAR, person, role, null, null);
    }

    private static RoleGranted granted(ActorId person, Role role) {
        return new RoleGranted(ZEVENAAR, person, role, null, List.of(), null);
    }
}
