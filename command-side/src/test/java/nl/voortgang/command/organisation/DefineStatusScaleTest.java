package nl.voortgang.command.organisation;

import static nl.voortgang.command.Zevenaar.G;
import static nl.voortgang.command.Zevenaar.N;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.scale;
import static nl.voortgang.command.organisation.Deciders.REGISTERED;

import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.organisation.OrganisationCommand.ChangeAccountRule;
import nl.voortgang.command.organisation.OrganisationCommand.DefineStatusScale;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.ScaleValue;
import org.junit.jupiter.api.Test;

class DefineStatusScaleTest {
    private final Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> organisation =
            Deciders.organisation().given(REGISTERED);

    @Test
    void the_first_scale_is_version_1() {
        organisation.when(define(V, N, G)).then(scale(1, V, N, G));
    }

    @Test
    void every_new_scale_is_one_version_further() {
        organisation.given(scale(1, V, N, G)).when(define(V, N)).then(scale(2, V, N));
        organisation.given(scale(1, V, N), scale(2, V)).when(define(V, N)).then(scale(3, V, N));
    }

    @Test
    void another_order_is_another_scale() {
        organisation.given(scale(1, V, N)).when(define(N, V)).then(scale(2, N, V));
    }

    @Test
    void another_word_is_another_scale() {
        ScaleValue reworded = new ScaleValue("V", "Op koers", V.definition(), V.level(), V.colour(), V.shape());
        organisation.given(scale(1, V)).when(define(reworded)).then(scale(2, reworded));
    }

    @Test
    void defining_the_scale_in_force_changes_nothing() {
        organisation.given(scale(1, V, N, G)).when(define(V, N, G)).thenNothing();
    }

    @Test
    void the_name_and_rule_stay() {
        Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> scaled =
                organisation.given(new AccountRuleChanged(ZEVENAAR, AccountRule.WAIVED), scale(1, V));
        scaled.when(new ChangeAccountRule(ZEVENAAR, AccountRule.WAIVED)).thenNothing();
        scaled.when(new RegisterOrganisation(ZEVENAAR, "Gemeente Zevenaar", AccountRule.WAIVED))
                .thenNothing();
    }

    private static DefineStatusScale define(ScaleValue... values) {
        return new DefineStatusScale(ZEVENAAR, List.of(values));
    }
}
