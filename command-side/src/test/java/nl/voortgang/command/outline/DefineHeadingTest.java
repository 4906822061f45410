package nl.voortgang.command.outline;

import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.PROGRAMME_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.outline.Headings.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.Zevenaar;
import nl.voortgang.command.outline.HeadingCommand.DefineHeading;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefineHeadingTest {
    private static final HeadingId NEW = new HeadingId(Zevenaar.id("new heading"));
    private static final FreeText DESCRIPTION = FreeText.of("Groen en water.");

    private final Deciding<HeadingCommand, HeadingState, HeadingEvent> heading = Headings.deciding();

    @Test
    void a_programme_is_defined() {
        heading.when(new DefineHeading(NEW, ZEVENAAR, HeadingKind.PROGRAMME, "6", "Leefomgeving", DESCRIPTION, null))
                .then(new HeadingDefined(NEW, ZEVENAAR, HeadingKind.PROGRAMME, "6", "Leefomgeving", DESCRIPTION, null));
    }

    @Test
    void a_theme_belongs_to_a_programme_or_to_nothing() {
        heading.when(define(ZEVENAAR, PROGRAMME)).then(defined(PROGRAMME));
        heading.when(define(ZEVENAAR, null)).then(defined(null));
    }

    @Test
    void a_theme_does_not_belong_to_a_theme() {
        heading.when(define(ZEVENAAR, THEME)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void the_programme_must_exist_in_the_organisation() {
        heading.when(define(ZEVENAAR, PROGRAMME_OF_AALTEN)).thenRefused(UNKNOWN_PARENT);
        heading.when(define(ZEVENAAR, NEW)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void the_organisation_must_exist() {
        heading.when(define(NOWHERE, null)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void defining_it_again_in_the_same_way_changes_nothing() {
        heading.given(defined(PROGRAMME)).when(define(ZEVENAAR, PROGRAMME)).thenNothing();
    }

    @Test
    void defining_it_again_in_another_way_is_refused() {
        heading.given(defined(PROGRAMME)).when(define(ZEVENAAR, null)).thenRefused(ALREADY_EXISTS);
        heading.given(defined(null), retired()).when(define(ZEVENAAR, null)).thenRefused(ALREADY_EXISTS);
        heading.given(new HeadingDefined(NEW, ZEVENAAR, HeadingKind.PROGRAMME, null, "Groen", null, null))
                .when(define(ZEVENAAR, null))
                .thenRefused(ALREADY_EXISTS);
    }

    private static DefineHeading define(OrganisationId organisation, @Nullable HeadingId parent) {
        return new DefineHeading(NEW, organisation, HeadingKind.THEME, null, "Groen", null, parent);
    }

    private static HeadingDefined defined(@Nullable HeadingId parent) {
        return new HeadingDefined(NEW, ZEVENAAR, HeadingKind.THEME, null, "Groen", null, parent);
    }
}
