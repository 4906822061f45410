package nl.voortgang.command.organisation;

import static nl.voortgang.command.Zevenaar.N;
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
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import org.junit.jupiter.api.Test;

class RenameOrganisationTest {
    private static final RenameOrganisation RENAME = new RenameOrganisation(ZEVENAAR, "Liemers");
    private static final OrganisationRenamed RENAMED = new OrganisationRenamed(ZEVENAAR, "Liemers");

    private final Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> organisation =
            Deciders.organisation().given(REGISTERED);

    @Test
    void an_organisation_gets_another_name() {
        organisation.when(RENAME).then(RENAMED);
    }

    @Test
    void giving_the_name_it_has_changes_nothing() {
        organisation.given(RENAMED).when(RENAME).thenNothing();
    }

    @Test
    void its_rule_and_scale_stay() {
        Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> renamed =
                organisation.given(scale(3, V, N), RENAMED);
        renamed.when(new ChangeAccountRule(ZEVENAAR, AccountRule.REQUIRED)).thenNothing();
        renamed.when(new DefineStatusScale(ZEVENAAR, List.of(V, N))).thenNothing();
        renamed.when(new DefineStatusScale(ZEVENAAR, List.of(V))).then(scale(4, V));
    }
}
