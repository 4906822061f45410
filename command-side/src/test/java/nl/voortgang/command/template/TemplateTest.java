package nl.voortgang.command.template;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.template.TemplateCommand.DefineTemplate;
import nl.voortgang.command.template.TemplateCommand.RetireTemplate;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.events.TemplateEvent.TemplateDefined;
import nl.voortgang.events.TemplateEvent.TemplateRetired;
import nl.voortgang.events.TemplateId;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final TemplateId TILES = new TemplateId(ZEVENAAR, "tiles");
    private static final FreeText REASON = FreeText.of("Wij gebruiken het overzicht.");
    private static final String FIRST = "a".repeat(64);
    private static final String SECOND = "b".repeat(64);
    private static final TemplateDefined DEFINED = new TemplateDefined(TILES, 1, "Tegels", FIRST);

    private final Deciding<TemplateCommand, TemplateDecider.State, TemplateEvent> template = Deciding.of(
            TemplateDecider::decide,
            (state, event, actor) -> TemplateDecider.State.evolve(state, event),
            TemplateDecider.State.NONE);

    @Test
    void a_template_begins_with_its_first_version() {
        template.when(new DefineTemplate(TILES, "Tegels", FIRST)).then(DEFINED);
    }

    @Test
    void whatever_is_changed_makes_a_new_version() {
        template.given(DEFINED)
                .when(new DefineTemplate(TILES, "Tegels", SECOND))
                .then(new TemplateDefined(TILES, 2, "Tegels", SECOND));
        template.given(DEFINED, new TemplateDefined(TILES, 2, "Tegels", SECOND))
                .when(new DefineTemplate(TILES, "Tegels en tabel", SECOND))
                .then(new TemplateDefined(TILES, 3, "Tegels en tabel", SECOND));
    }

    @Test
    void the_same_again_stays_quiet() {
        template.given(DEFINED).when(new DefineTemplate(TILES, "Tegels", FIRST)).thenNothing();
    }

    @Test
    void it_belongs_to_an_organisation_that_exists() {
        template.when(new DefineTemplate(new TemplateId(NOWHERE, "tiles"), "Tegels", FIRST))
                .thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void a_template_is_retired_once() {
        template.given(DEFINED).when(new RetireTemplate(TILES, REASON)).then(new TemplateRetired(TILES, REASON));
        template.given(DEFINED, new TemplateRetired(TILES, REASON))
                .when(new RetireTemplate(TILES, REASON))
                .thenRefused(RETIRED);
    }

    @Test
    void a_retired_template_comes_back_as_its_next_version() {
        template.given(DEFINED, new TemplateRetired(TILES, REASON))
                .when(new DefineTemplate(TILES, "Tegels", FIRST))
                .then(new TemplateDefined(TILES, 2, "Tegels", FIRST));
    }

    @Test
    void commands_and_events_pass_through_its_door() {
        fixture(TemplateAggregate.class)
                .givenNoPriorActivity()
                .when(new DefineTemplate(TILES, "Tegels", FIRST))
                .expectEvents(by(OFFICER, DEFINED))
                .expectResultMessagePayload(0L);
        fixture(TemplateAggregate.class)
                .given(by(CONTROLLER, DEFINED))
                .when(new RetireTemplate(TILES, REASON))
                .expectEvents(by(OFFICER, new TemplateRetired(TILES, REASON)))
                .expectResultMessagePayload(1L);
    }
}
