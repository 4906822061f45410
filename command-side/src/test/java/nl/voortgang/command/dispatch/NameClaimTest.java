package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.AALTEN;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NameClaimTest {
    private static final FreeText REASON = FreeText.of("Reden.");

    /** What begins with a code. */
    static List<Arguments> begun() {
        return List.of(
                Arguments.of(heading("6.1"), AggregateIds.of(THEME)),
                Arguments.of(goal("6.1"), AggregateIds.of(GOAL)),
                Arguments.of(planned(ZEVENAAR, "6.1"), AggregateIds.of(ACTIVITY)));
    }

    /** What gets one code for another. */
    static List<Arguments> renumbered() {
        return List.of(
                Arguments.of(new HeadingRenumbered(THEME, ZEVENAAR, "6.1", "6.2", null), AggregateIds.of(THEME)),
                Arguments.of(new GoalRenumbered(GOAL, ZEVENAAR, "6.1", "6.2", null), AggregateIds.of(GOAL)),
                Arguments.of(renumbered("6.1", "6.2"), AggregateIds.of(ACTIVITY)));
    }

    /** What gives up its code for good. */
    static List<Arguments> retired() {
        return List.of(
                Arguments.of(new HeadingRetired(THEME, ZEVENAAR, "6.1", REASON), AggregateIds.of(THEME)),
                Arguments.of(new GoalRetired(GOAL, ZEVENAAR, "6.1", REASON), AggregateIds.of(GOAL)),
                Arguments.of(new ActivityRetired(ACTIVITY, ZEVENAAR, "6.1", REASON), AggregateIds.of(ACTIVITY)));
    }

    static List<Event> withoutCode() {
        return List.of(
                heading(null),
                goal(null),
                planned(ZEVENAAR, null),
                renumbered(null, null),
                new ActivityRetired(ACTIVITY, ZEVENAAR, null, REASON));
    }

    @ParameterizedTest
    @MethodSource("begun")
    void a_code_is_taken_by_what_begins_with_it(Event event, String claimant) {
        assertThat(NameClaim.taken(List.of(event))).containsExactly(new NameClaim("code/zevenaar/6.1", claimant));
        assertThat(NameClaim.released(List.of(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("renumbered")
    void a_new_number_takes_one_code_and_releases_the_other(Event event, String claimant) {
        assertThat(NameClaim.taken(List.of(event))).containsExactly(new NameClaim("code/zevenaar/6.2", claimant));
        assertThat(NameClaim.released(List.of(event))).containsExactly(new NameClaim("code/zevenaar/6.1", claimant));
    }

    @ParameterizedTest
    @MethodSource("retired")
    void a_code_is_released_by_what_is_retired(Event event, String claimant) {
        assertThat(NameClaim.taken(List.of(event))).isEmpty();
        assertThat(NameClaim.released(List.of(event))).containsExactly(new NameClaim("code/zevenaar/6.1", claimant));
    }

    @ParameterizedTest
    @MethodSource("withoutCode")
    void without_a_code_nothing_is_claimed(Event event) {
        assertThat(NameClaim.taken(List.of(event))).isEmpty();
        assertThat(NameClaim.released(List.of(event))).isEmpty();
    }

    @Test
    void all_concepts_of_an_organisation_share_their_codes_and_two_organisations_do_not() {
        assertThat(NameClaim.taken(List.of(heading("6.1"), goal("6.1"), planned(AALTEN, "6.1"))))
                .extracting(NameClaim::name)
                .containsExactly("code/zevenaar/6.1", "code/zevenaar/6.1", "code/aalten/6.1");
    }

    @Test
    void the_claims_of_several_events_add_up() {
        assertThat(NameClaim.released(List.of(
                        new ActivityRetired(ACTIVITY, ZEVENAAR, "6.1", REASON),
                        new ActivityRetired(OTHER_ACTIVITY, ZEVENAAR, "6.2", REASON))))
                .containsExactly(
                        new NameClaim("code/zevenaar/6.1", AggregateIds.of(ACTIVITY)),
                        new NameClaim("code/zevenaar/6.2", AggregateIds.of(OTHER_ACTIVITY)));
    }

    /** A new event with a code must get its place among the claims, and its line above. */
    @Test
    void there_are_no_other_events_with_a_code() {
        List<Class<?>> known = Stream.of(begun(), renumbered(), retired())
                .flatMap(List::stream)
                .<Class<?>>map(arguments -> arguments.get()[0].getClass())
                .toList();
        List<Class<?>> withCode = Event.all().stream()
                // The code of a unit is unique in the stream of its organisation, and shared with nothing else.
                .filter(event -> event != UnitDefined.class && event != UnitRetired.class)
                .filter(event -> Stream.of(event.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(List.of("code", "fromCode")::contains))
                .<Class<?>>map(event -> event)
                .toList();
        assertThat(withCode).containsExactlyInAnyOrderElementsOf(known);
    }

    private static HeadingDefined heading(@Nullable String code) {
        return new HeadingDefined(THEME, ZEVENAAR, HeadingKind.THEME, code, "Groen", null, null);
    }

    private static GoalDefined goal(@Nullable String code) {
        return new GoalDefined(GOAL, ZEVENAAR, code, "Meer groen", null, null, List.of());
    }

    private static ActivityPlanned planned(OrganisationId organisation, @Nullable String code) {
        return new ActivityPlanned(ACTIVITY, organisation, code, "Groenplan", null, null, null);
    }

    private static ActivityRenumbered renumbered(@Nullable String from, @Nullable String code) {
        return new ActivityRenumbered(ACTIVITY, ZEVENAAR, from, code, null);
    }
}
