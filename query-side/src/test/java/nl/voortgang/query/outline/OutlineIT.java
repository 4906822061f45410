package nl.voortgang.query.outline;

import static nl.voortgang.query.outline.Story.EXPIRY;
import static nl.voortgang.query.outline.Story.GOAL;
import static nl.voortgang.query.outline.Story.NINTH;
import static nl.voortgang.query.outline.Story.OFF_PLAN;
import static nl.voortgang.query.outline.Story.ON_PLAN;
import static nl.voortgang.query.outline.Story.PROGRAMME;
import static nl.voortgang.query.outline.Story.SAME_ID_AS_GOAL;
import static nl.voortgang.query.outline.Story.TENTH;
import static nl.voortgang.query.outline.Story.THEME;
import static nl.voortgang.query.outline.Story.WEERT;
import static nl.voortgang.query.outline.Story.ZEVENAAR;
import static nl.voortgang.query.outline.Story.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.outline.OrganisationList.Entry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutlineIT {
    private static final History HISTORY = Story.told();

    private final Outline outline = new Outline(Database.jdbc(), HISTORY.moments());

    @BeforeAll
    static void the_story_is_projected() {
        Database.project(new OutlineProjection(), HISTORY.events());
    }

    @Test
    void organisations_are_listed_by_name() {
        assertThat(outline.organisations(null).items())
                .containsExactly(new Entry("weert", "Weert"), new Entry("zevenaar", "Zevenaar"));
        assertThat(outline.organisations(null).asOf())
                .isEqualTo(new AsOf(HISTORY.last().position(), HISTORY.last().sequencedAt(), true));
    }

    @Test
    void organisations_are_known_from_the_moment_they_joined() {
        assertThat(outline.organisations(after(1)).items()).containsExactly(new Entry("zevenaar", "Zevenaar"));
        assertThat(outline.organisations(after(2)).items())
                .containsExactly(new Entry("weert", "gemeente Weert"), new Entry("zevenaar", "Zevenaar"));
        assertThatThrownBy(() -> outline.organisation(WEERT, after(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_organisation_has_the_rule_and_the_scale_of_the_moment() {
        assertThat(outline.organisation(ZEVENAAR, null))
                .returns(AccountRule.WAIVED, OrganisationView::accountRule)
                .returns(new ScaleView(2, List.of(OFF_PLAN, ON_PLAN)), OrganisationView::scale);
        assertThat(outline.organisation(ZEVENAAR, after(6)))
                .returns(AccountRule.REQUIRED, OrganisationView::accountRule)
                .returns(new ScaleView(1, List.of(ON_PLAN)), OrganisationView::scale);
        assertThat(outline.organisation(ZEVENAAR, after(2)).scale()).isNull();
    }

    @Test
    void every_version_of_the_scale_is_known_with_where_it_was_defined() {
        List<DefinedScale> scales = outline.scales(ZEVENAAR, null);

        assertThat(scales)
                .extracting(DefinedScale::scale)
                .containsExactly(new ScaleView(1, List.of(ON_PLAN)), new ScaleView(2, List.of(OFF_PLAN, ON_PLAN)));
        assertThat(scales).extracting(DefinedScale::position).isSorted().allMatch(position -> position > 0);
        assertThat(outline.scales(ZEVENAAR, after(6)))
                .extracting(DefinedScale::position)
                .containsExactly(scales.getFirst().position());
        assertThat(outline.scales(WEERT, null)).isEmpty();
    }

    @Test
    void an_old_report_finds_the_legend_it_was_made_with() {
        assertThat(outline.scale(ZEVENAAR, 1, null)).contains(new ScaleView(1, List.of(ON_PLAN)));
        assertThat(outline.scale(ZEVENAAR, 2, after(6))).isEmpty();
        assertThat(outline.scale(WEERT, null, null)).isEmpty();
        assertThat(outline.scale(ZEVENAAR, null, null).flatMap(scale -> scale.value("N")))
                .contains(OFF_PLAN);
    }

    @Test
    void an_import_runs_from_its_start_until_its_end() {
        assertThat(outline.organisation(ZEVENAAR, after(7)).importRunning()).isFalse();
        assertThat(outline.organisation(ZEVENAAR, after(8)).importRunning()).isTrue();
        assertThat(outline.organisation(WEERT, after(8)).importRunning()).isFalse();
        assertThat(outline.organisation(ZEVENAAR, after(10)).importRunning()).isFalse();
    }

    @Test
    void periods_stand_in_their_order_with_everything_that_is_printed_of_them() {
        PeriodView rek = outline.periods(ZEVENAAR, after(10)).items().getFirst();
        assertThat(rek)
                .isEqualTo(new PeriodView(
                        "rek-2019",
                        "Status 2019",
                        "Rek. 2019",
                        "de jaarrekening 2019",
                        PeriodKind.ANNUAL_ACCOUNTS,
                        2019,
                        1,
                        LocalDate.of(2019, 12, 31),
                        LocalDate.of(2020, 3, 1),
                        PeriodState.OPEN,
                        null,
                        List.of(),
                        2));
        PeriodView vgr = outline.periods(ZEVENAAR, after(10)).items().getLast();
        assertThat(vgr).returns("vgr1-2020", PeriodView::code).returns(PeriodState.DEFINED, PeriodView::state);
        assertThat(List.of(rek.besideStatus(), vgr.besideStatus(), rek.inSentence(), vgr.inSentence()))
                .containsExactly("Rek. 2019", "1e VGR", "de jaarrekening 2019", "1e VGR");
    }

    @Test
    void a_reopened_period_closes_by_itself() {
        assertThat(rekAt(after(11)))
                .returns(PeriodState.CLOSED, PeriodView::state)
                .returns(3L, PeriodView::revision);
        assertThat(rekAt(after(12)))
                .returns(PeriodState.REOPENED, PeriodView::state)
                .returns(EXPIRY, PeriodView::reopenedUntil)
                .returns(List.of(Subject.of(NINTH)), PeriodView::reopenedFor)
                .returns(4L, PeriodView::revision);
        assertThat(rekAt(EXPIRY.minusMillis(1)).state()).isEqualTo(PeriodState.REOPENED);
        assertThat(rekAt(EXPIRY))
                .returns(PeriodState.CLOSED, PeriodView::state)
                .returns(null, PeriodView::reopenedUntil)
                .returns(List.of(), PeriodView::reopenedFor);
        assertThat(outline.periods(ZEVENAAR, null).items().getFirst().state()).isEqualTo(PeriodState.CLOSED);
    }

    private PeriodView rekAt(Instant moment) {
        return outline.periods(ZEVENAAR, moment).items().getFirst();
    }

    @Test
    void the_outline_has_everything_after_what_it_belongs_to_in_natural_order() {
        assertThat(titles(outline.items(ZEVENAAR, after(5))))
                .containsExactly("Programme", "Theme", "Goal", "Of the goal", "Other goal", "Ninth", "Tenth");
    }

    @Test
    void what_is_retired_is_left_out_unless_asked_for() {
        assertThat(titles(outline.items(ZEVENAAR, null)))
                .containsExactly("Programme", "Theme", "Goal, put better", "Of the goal", "Ninth, later");
        assertThat(titles(outline.items(ZEVENAAR, true, null)))
                .containsExactly(
                        "Programme", "Theme", "Goal, put better", "Of the goal", "Other goal", "Ninth, later", "Tenth");
        assertThat(outline.items(ZEVENAAR, true, null).items())
                .filteredOn(ItemView::retired)
                .extracting(ItemView::title)
                .containsExactly("Other goal", "Tenth");
    }

    @Test
    void a_unit_is_there_under_its_newest_name_and_stays_when_it_is_retired() {
        assertThat(outline.units(ZEVENAAR, null).items())
                .containsExactly(
                        new UnitView("cultuur", "Team Cultuur", false),
                        new UnitView("sport", "Sport en bewegen", true));
        assertThat(outline.units(ZEVENAAR, after(13)).items()).isEmpty();
        assertThat(outline.units(ZEVENAAR, after(14)).items())
                .containsExactly(
                        new UnitView("cultuur", "Team Cultuur", false), new UnitView("sport", "Team Sport", false));
        assertThat(outline.units(WEERT, null).items()).isEmpty();
    }

    @Test
    void an_activity_is_with_the_unit_it_was_assigned_to_last() {
        assertThat(outline.item(SubjectKind.ACTIVITY, NINTH.value(), after(14)).item())
                .returns("sport", ItemView::unit);
        assertThat(outline.item(SubjectKind.ACTIVITY, NINTH.value(), null).item())
                .returns(null, ItemView::unit);
        assertThat(outline.item(SubjectKind.ACTIVITY, SAME_ID_AS_GOAL.value(), null)
                        .item())
                .returns("cultuur", ItemView::unit);
    }

    @Test
    void an_organisation_without_an_outline_has_an_empty_one() {
        assertThat(outline.items(WEERT, null).items()).isEmpty();
        assertThat(outline.periods(WEERT, null).items()).isEmpty();
    }

    @Test
    void an_item_is_what_its_last_event_made_of_it() {
        assertThat(outline.item(SubjectKind.GOAL, GOAL.value(), null).item())
                .isEqualTo(new ItemView(
                        GOAL.value(),
                        "zevenaar",
                        SubjectKind.GOAL,
                        "1",
                        "Goal, put better",
                        "because",
                        false,
                        THEME.value(),
                        null,
                        null,
                        List.of("*41"),
                        false,
                        2));
        assertThat(outline.item(SubjectKind.GOAL, GOAL.value(), after(5)).item())
                .returns(null, ItemView::code)
                .returns("Goal", ItemView::title)
                .returns(List.of("*16", "*40"), ItemView::references)
                .returns(0L, ItemView::revision);
        assertThat(outline.item(SubjectKind.ACTIVITY, NINTH.value(), null)
                        .item()
                        .completionYear())
                .isEqualTo(2023);
        assertThat(outline.heading(PROGRAMME.value(), null).item().code()).isEqualTo("P6");
    }

    @Test
    void a_description_is_kept_as_it_was_typed_and_an_erased_one_shows() {
        assertThat(outline.heading(THEME.value(), null).item())
                .returns("  as it was typed ", ItemView::description)
                .returns(false, ItemView::descriptionErased);
        assertThat(outline.item(SubjectKind.ACTIVITY, TENTH.value(), null).item())
                .returns(null, ItemView::description)
                .returns(true, ItemView::descriptionErased);
    }

    @Test
    void any_event_of_an_item_raises_its_revision() {
        assertThat(outline.item(SubjectKind.ACTIVITY, NINTH.value(), after(8))
                        .item()
                        .revision())
                .isEqualTo(1);
        assertThat(outline.item(SubjectKind.ACTIVITY, NINTH.value(), after(9))
                        .item()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void equal_ids_of_different_kinds_are_different_items() {
        assertThat(outline.item(SubjectKind.ACTIVITY, SAME_ID_AS_GOAL.value(), null)
                        .item()
                        .title())
                .isEqualTo("Of the goal");
        assertThatThrownBy(() -> outline.item(SubjectKind.GOAL, NINTH.value(), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outline.item(SubjectKind.PROGRAMME, THEME.value(), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_not_there_is_not_found() {
        OrganisationId unknown = new OrganisationId("unknown");
        assertThatThrownBy(() -> outline.organisation(unknown, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outline.periods(unknown, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outline.items(unknown, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outline.heading(new UUID(9, 9), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outline.heading(THEME.value(), after(4))).isInstanceOf(NotFound.class);
    }

    private static List<String> titles(ItemList items) {
        return items.items().stream().map(ItemView::title).toList();
    }
}
