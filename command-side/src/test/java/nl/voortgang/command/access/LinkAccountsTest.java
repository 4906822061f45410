package nl.voortgang.command.access;

import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Reason.CONFLICTING_ROLES;
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
import nl.voortgang.command.access.AccessCommand.LinkAccounts;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.AccessEvent.AccountsLinked;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.Test;

/** Two accounts turn out to be one person's; who says so is called the officer here. */
class LinkAccountsTest {
    private static final FreeText WHY = FreeText.of("Het team heeft twee mensen.");

    private final Deciding<AccessCommand, AccessState, AccessEvent> access = Deciding.of(
            AccessDecider::decide, (state, event, actor) -> AccessState.evolve(state, event), AccessState.NONE);

    @Test
    void accounts_whose_roles_do_not_go_together_are_linked_with_a_reason_only() {
        Map<OrganisationId, Map<ActorId, Set<Grant>>> both = Map.of(
                ZEVENAAR,
                Map.of(
                        COLLEAGUE, Set.of(new Grant(Role.OFFICER, "sport")),
                        APPROVER, Set.of(new Grant(Role.APPROVER, null), new Grant(Role.BUDGET_PROPOSER, null))));
        AccessState noneYet = AccessState.NONE;

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> AccessDecider.decide(
                        new LinkAccounts(APPROVER, COLLEAGUE, null), noneYet, having(both, Set.of())))
                .returns(CONFLICTING_ROLES, Refused::reason);
        assertThat(AccessDecider.decide(new LinkAccounts(APPROVER, COLLEAGUE, WHY), noneYet, having(both, Set.of())))
                .containsExactly(new AccountsLinked(
                        INSTALLATION, APPROVER, COLLEAGUE, List.of(Role.OFFICER, Role.APPROVER), WHY));
    }

    @Test
    void a_role_in_the_installation_does_not_go_together_with_one_in_an_organisation_by_another_account_either() {
        AccessState auditor = AccessState.evolve(
                AccessState.NONE, new RoleGranted(INSTALLATION, APPROVER, Role.AUDITOR, null, List.of(), null));
        Map<OrganisationId, Map<ActorId, Set<Grant>>> officer =
                Map.of(ZEVENAAR, Map.of(COLLEAGUE, Set.of(new Grant(Role.OFFICER, null))));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> AccessDecider.decide(
                        new LinkAccounts(COLLEAGUE, APPROVER, null), auditor, having(officer, Set.of())))
                .returns(CONFLICTING_ROLES, Refused::reason);
    }

    @Test
    void roles_in_different_organisations_go_together_and_a_reason_that_none_is_needed_for_is_not_kept() {
        Map<OrganisationId, Map<ActorId, Set<Grant>>> apart = Map.of(
                ZEVENAAR, Map.of(COLLEAGUE, Set.of(new Grant(Role.OFFICER, null))),
                NOWHERE, Map.of(APPROVER, Set.of(new Grant(Role.APPROVER, null))));

        assertThat(AccessDecider.decide(
                        new LinkAccounts(COLLEAGUE, APPROVER, WHY), AccessState.NONE, having(apart, Set.of())))
                .containsExactly(new AccountsLinked(INSTALLATION, COLLEAGUE, APPROVER, null, null));
    }

    @Test
    void accounts_are_linked_once_and_through_each_other() {
        AccountsLinked first = new AccountsLinked(INSTALLATION, COLLEAGUE, APPROVER, null, null);
        access.when(new LinkAccounts(COLLEAGUE, APPROVER, null)).then(first);
        access.given(first).when(new LinkAccounts(APPROVER, COLLEAGUE, null)).thenNothing();
        AccessState three = AccessState.evolve(
                AccessState.evolve(AccessState.NONE, first),
                new AccountsLinked(INSTALLATION, APPROVER, CONTROLLER, null, null));
        assertThat(three.accountsOf(COLLEAGUE)).containsExactlyInAnyOrder(COLLEAGUE, APPROVER, CONTROLLER);
        assertThat(three.accountsOf(OFFICER)).containsExactly(OFFICER);
    }

    private static Situation having(
            Map<OrganisationId, Map<ActorId, Set<Grant>>> inOrganisations, Set<ActorId> linked) {
        return Situations.of(OFFICER, Zevenaar.world(), Map.of(), inOrganisations, linked);
    }
}
