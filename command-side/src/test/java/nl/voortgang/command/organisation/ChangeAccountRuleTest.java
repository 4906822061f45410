package nl.voortgang.command.organisation;

import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.scale;
import static nl.voortgang.command.organisation.Deciders.REGISTERED;

import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.organisation.OrganisationCommand.ChangeAccountRule;
import nl.voortgang.command.organisation.OrganisationCommand.DefineStatusScale;
import nl.voortgang.command.organisation.OrganisationCommand.RenameOrganisation;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import org.junit.jupiter.api.Test;

class ChangeAccountRuleTest {
    private static final ChangeAccountRule WAIVE = new ChangeAccountRule(ZEVENAAR, AccountRule.WAIVED);
    private static final AccountRuleChanged WAIVED = new AccountRuleChanged(ZEVENAAR, AccountRule.WAIVED);

    private final Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> organisation =
            Deciders.organisation().given(REGISTERED);

    @Test
    void an_organisation_waives_the_account_and_requires_it_again() {
        organisation.when(WAIVE).then(WAIVED);
        organisation
                .given(WAIVED)
                .when(new ChangeAccountRule(ZEVENAAR, AccountRule.REQUIRED))
                .then(new AccountRuleChanged(ZEVENAAR, AccountRule.REQUIRED));
    }

    @Test
    void asking_for_the_rule_it_has_changes_nothing() {
        organisation.when(new ChangeAccountRule(ZEVENAAR, AccountRule.REQUIRED)).thenNothing();
        organisation.given(WAIVED).when(WAIVE).thenNothing();
    }

    @Test
    void its_name_and_scale_stay() {
        Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> waived =
                organisation.given(scale(3, V), WAIVED);
        waived.when(new RenameOrganisation(ZEVENAAR, "Gemeente Zevenaar")).thenNothing();
        waived.when(new DefineStatusScale(ZEVENAAR, List.of(V))).thenNothing();
    }
}
