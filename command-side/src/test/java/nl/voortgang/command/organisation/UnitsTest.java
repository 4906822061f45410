package nl.voortgang.command.organisation;

import static nl.voortgang.command.Reason.UNKNOWN_UNIT;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.scale;
import static nl.voortgang.command.organisation.Deciders.REGISTERED;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.organisation.OrganisationCommand.DefineUnit;
import nl.voortgang.command.organisation.OrganisationCommand.RenameOrganisation;
import nl.voortgang.command.organisation.OrganisationCommand.RetireUnit;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private static final UnitDefined SPORT = new UnitDefined(ZEVENAAR, "sport", "Team Sport");
    private static final UnitRetired NO_SPORT = new UnitRetired(ZEVENAAR, "sport");
    private static final DefineUnit DEFINE = new DefineUnit(ZEVENAAR, "sport", "Team Sport");
    private static final RetireUnit RETIRE = new RetireUnit(ZEVENAAR, "sport");

    private final Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> organisation =
            Deciders.organisation().given(REGISTERED);

    @Test
    void an_organisation_has_units() {
        organisation.when(DEFINE).then(SPORT);
    }

    @Test
    void a_unit_gets_another_name() {
        organisation
                .given(SPORT)
                .when(new DefineUnit(ZEVENAAR, "sport", "Sport en bewegen"))
                .then(new UnitDefined(ZEVENAAR, "sport", "Sport en bewegen"));
    }

    @Test
    void saying_again_what_is_there_changes_nothing() {
        organisation.given(SPORT).when(DEFINE).thenNothing();
        organisation.given(SPORT, NO_SPORT).when(RETIRE).thenNothing();
    }

    @Test
    void a_unit_is_retired_and_can_be_in_use_again() {
        organisation.given(SPORT).when(RETIRE).then(NO_SPORT);
        organisation.given(SPORT, NO_SPORT).when(DEFINE).then(SPORT);
        organisation.given(SPORT, NO_SPORT, SPORT).when(DEFINE).thenNothing();
    }

    @Test
    void a_unit_that_never_was_cannot_be_retired() {
        organisation.when(RETIRE).thenRefused(UNKNOWN_UNIT);
    }

    @Test
    void units_stay_whatever_else_changes() {
        organisation
                .given(SPORT, scale(1, V), new OrganisationRenamed(ZEVENAAR, "Liemers"))
                .when(DEFINE)
                .thenNothing();
        organisation
                .given(SPORT)
                .when(new RenameOrganisation(ZEVENAAR, "Liemers"))
                .then(new OrganisationRenamed(ZEVENAAR, "Liemers"));
    }
}
