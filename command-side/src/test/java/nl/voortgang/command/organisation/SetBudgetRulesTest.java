package nl.voortgang.command.organisation;

import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.organisation.Deciders.REGISTERED;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.organisation.OrganisationCommand.ChangeAccountRule;
import nl.voortgang.command.organisation.OrganisationCommand.SetBudgetRules;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import org.junit.jupiter.api.Test;

class SetBudgetRulesTest {
    private static final BudgetRules STRICT =
            new BudgetRules(NegativeLines.REFUSED, Money.ofCents(5_000_000), Money.ofCents(10_000_000));
    private static final BudgetRulesSet SET = new BudgetRulesSet(ZEVENAAR, STRICT);

    private final Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> organisation =
            Deciders.organisation().given(REGISTERED);

    @Test
    void an_organisation_sets_its_rules_and_sets_them_back() {
        organisation.when(new SetBudgetRules(ZEVENAAR, STRICT)).then(SET);
        organisation
                .given(SET)
                .when(new SetBudgetRules(ZEVENAAR, BudgetRules.DEFAULT))
                .then(new BudgetRulesSet(ZEVENAAR, BudgetRules.DEFAULT));
    }

    @Test
    void asking_for_the_rules_it_has_changes_nothing() {
        organisation.when(new SetBudgetRules(ZEVENAAR, BudgetRules.DEFAULT)).thenNothing();
        organisation.given(SET).when(new SetBudgetRules(ZEVENAAR, STRICT)).thenNothing();
    }

    @Test
    void its_other_rules_stay() {
        organisation
                .given(SET)
                .when(new ChangeAccountRule(ZEVENAAR, AccountRule.REQUIRED))
                .thenNothing();
    }
}
