package nl.voortgang.query.collectionprogress;

import static nl.voortgang.query.statustimeline.Municipality.saying;
import static nl.voortgang.query.statustimeline.Municipality.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.statustimeline.Municipality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectionProgressIT {
    private final Municipality town = new Municipality("zevenaar");
    private final History history = new History()
            .happened(town.registered(), town.defined("vgr1", 2), town.defined("rek", 1), town.opened("rek"));

    private CollectionProgress progress() {
        Database.project(new CollectionProgressProjection(), history.events());
        return new CollectionProgress(
                Database.jdbc(), history.moments(), InstantSource.fixed(Instant.parse("2021-01-01T00:00:00Z")));
    }

    private PeriodProgress now(String period) {
        return at(progress(), period, null);
    }

    private PeriodProgress at(CollectionProgress progress, String period, @Nullable String knownAt) {
        Instant moment = knownAt == null ? null : Instant.parse(knownAt);
        List<PeriodProgress> items = progress.of(town.id(), period, moment).items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private Map<String, ReportState> todo(String period) {
        return progress().todo(town.id(), period, null).items().stream()
                .collect(Collectors.toMap(Todo.Item::title, Todo.Item::state));
    }

    /** Activities without goals. */
    private static Counts activities(int there, int reported, int approved, int returned) {
        return new Counts(there, reported, approved, returned, 0, 0);
    }

    @Test
    void of_the_activities_there_are_so_many_are_reported_returned_and_approved() {
        history.happened(
                town.planned(1, null, 0, null),
                town.planned(2, null, 0, null),
                town.planned(3, null, 0, null),
                town.planned(4, null, 0, null),
                town.planned(5, null, 0, null),
                town.reported(1, 101, "rek", saying("V", 1)),
                town.reported(2, 102, "rek", saying("V", 1)),
                town.reported(3, 103, "rek", saying("V", 1)),
                town.reported(4, 104, "rek", saying("V", 1)),
                town.approved(2, 102, "rek"),
                town.returned(3, 103, "rek", "te kort"),
                town.returned(4, 104, "rek", "te kort"),
                town.corrected(4, 104, 200, "rek", saying("N", 1)));

        assertThat(now("rek").counts()).isEqualTo(activities(5, 4, 1, 1));
        assertThat(now("vgr1").counts()).isEqualTo(activities(5, 0, 0, 0));
        assertThat(todo("rek"))
                .isEqualTo(Map.of(
                        "Activiteit 1",
                        ReportState.REPORTED,
                        "Activiteit 2",
                        ReportState.APPROVED,
                        "Activiteit 3",
                        ReportState.RETURNED,
                        "Activiteit 4",
                        ReportState.REPORTED,
                        "Activiteit 5",
                        ReportState.NOT_REPORTED));
    }

    @Test
    void a_confirmation_is_a_report_and_a_narrative_is_none() {
        history.happened(
                town.planned(1, null, 0, null),
                town.planned(2, null, 0, null),
                town.confirmed(1, 101, "rek", 100, "vgr0", saying("V", 1)),
                town.activityNarrative(2, town.narrative(300, "rek", "tekst")));

        assertThat(now("rek").counts()).isEqualTo(activities(2, 1, 0, 0));
    }

    @Test
    void goals_are_counted_apart() {
        history.happened(
                town.goal(1, null, 0),
                town.goal(2, null, 0),
                town.goal(3, null, 0),
                town.goalRetired(3),
                town.planned(4, null, 1, null),
                town.assessed(1, 100, "rek", saying("V", 1)),
                town.assessmentCorrected(1, 100, 200, "rek", saying("N", 1)));

        assertThat(now("rek").counts()).isEqualTo(new Counts(1, 0, 0, 0, 2, 1));
    }

    @Test
    void what_was_known_before_between_and_now_differs() {
        history.at("2020-03-01T00:00:00Z")
                .happened(town.planned(1, null, 0, null))
                .at("2020-04-01T00:00:00Z")
                .happened(town.reported(1, 100, "rek", saying("V", 1)), town.approved(1, 100, "rek"))
                .at("2020-05-01T00:00:00Z")
                .happened(town.corrected(1, 100, 200, "rek", saying("N", 1)))
                .at("2020-06-01T00:00:00Z")
                .happened(town.activityRetired(1));
        CollectionProgress progress = progress();

        assertThat(at(progress, "rek", "2020-02-01T00:00:00Z").counts()).isEqualTo(Counts.NONE);
        assertThat(at(progress, "rek", "2020-03-15T00:00:00Z").counts()).isEqualTo(activities(1, 0, 0, 0));
        assertThat(at(progress, "rek", "2020-04-15T00:00:00Z").counts()).isEqualTo(activities(1, 1, 1, 0));
        assertThat(at(progress, "rek", "2020-05-15T00:00:00Z").counts()).isEqualTo(activities(1, 1, 0, 0));
        assertThat(at(progress, "rek", null).counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void a_closed_period_counts_what_there_was_when_it_was_closed() {
        history.happened(
                        town.planned(1, null, 0, null),
                        town.planned(2, null, 0, null),
                        town.reported(1, 101, "rek", saying("V", 1)),
                        town.reported(2, 102, "rek", saying("V", 1)),
                        town.closed("rek"))
                .at("2020-06-01T00:00:00Z")
                .happened(town.planned(3, null, 0, null), town.activityRetired(1));

        assertThat(now("rek").counts()).isEqualTo(activities(2, 2, 0, 0));
        assertThat(now("vgr1").counts()).isEqualTo(activities(2, 0, 0, 0));
        assertThat(todo("rek")).containsOnlyKeys("Activiteit 1", "Activiteit 2");
    }

    @Test
    void a_reopening_does_not_change_what_was_to_be_collected() {
        history.happened(
                town.planned(1, null, 0, null),
                town.reported(1, 101, "rek", saying("V", 1)),
                town.closed("rek"),
                town.planned(2, null, 0, null),
                town.reopened("rek", "2021-06-01T00:00:00Z"));
        assertThat(now("rek").state()).isEqualTo(PeriodState.REOPENED);
        assertThat(now("rek").reopenedUntil()).isEqualTo(Instant.parse("2021-06-01T00:00:00Z"));
        assertThat(now("rek").counts()).isEqualTo(activities(1, 1, 0, 0));

        history.happened(town.closed("rek"));
        assertThat(now("rek").state()).isEqualTo(PeriodState.CLOSED);
        assertThat(now("rek").reopenedUntil()).isNull();
        assertThat(now("rek").counts()).isEqualTo(activities(1, 1, 0, 0));
    }

    @Test
    void an_activity_that_came_later_counts_once_it_was_reported_on_for_an_earlier_period() {
        history.happened(
                town.closed("rek"),
                town.planned(1, null, 0, null),
                town.planned(2, null, 0, null),
                town.reopened("rek", "2021-06-01T00:00:00Z"),
                town.reported(1, 101, "rek", saying("G", 1)));

        assertThat(now("rek").counts()).isEqualTo(activities(1, 1, 0, 0));
        assertThat(todo("rek")).isEqualTo(Map.of("Activiteit 1", ReportState.REPORTED));
    }

    @Test
    void a_period_shows_its_label_deadline_and_state() {
        history.happened(
                town.revised("rek", 1, "Jaarstukken", LocalDate.of(2020, 3, 15)),
                town.closed("rek"),
                town.reopened("rek", "2020-12-31T23:59:59Z"),
                town.closed("vgr1"),
                town.reopened("vgr1", "2021-06-01T00:00:00Z"));
        CollectionProgress progress = progress();

        List<PeriodProgress> items = progress.of(town.id(), null, null).items();
        assertThat(items).extracting(PeriodProgress::periodCode).containsExactly("rek", "vgr1");
        assertThat(items.getFirst().label()).isEqualTo("Jaarstukken");
        assertThat(items.getFirst().deadline()).isEqualTo(LocalDate.of(2020, 3, 15));
        assertThat(items.getFirst().state()).as("expired, by the clock").isEqualTo(PeriodState.CLOSED);
        assertThat(items.getFirst().reopenedUntil()).isNull();
        assertThat(at(progress, "vgr1", "2030-01-01T00:00:00Z").state())
                .as("nobody knows the future")
                .isEqualTo(PeriodState.REOPENED);
        assertThat(at(progress, "vgr1", "2020-01-01T00:00:03Z").state()).isEqualTo(PeriodState.DEFINED);
        assertThat(at(progress, "rek", "2020-12-31T00:00:00Z").state()).isEqualTo(PeriodState.REOPENED);
        assertThat(at(progress, "rek", "2020-01-01T00:00:03Z").state()).isEqualTo(PeriodState.OPEN);
    }

    @Test
    void a_heading_counts_all_that_is_below_it() {
        history.happened(
                town.programme(6, "6"),
                town.theme(610, "6.10", 6),
                town.theme(62, "6.2", 6),
                town.theme(7, "7", 0),
                town.goal(4, null, 62),
                town.planned(41, null, 4, null),
                town.planned(42, null, 4, null),
                town.planned(621, "6.2.1", 62, null),
                town.planned(60, "6.0", 6, null),
                town.planned(9, "9", 0, null),
                town.assessed(4, 100, "rek", saying("V", 1)),
                town.reported(41, 101, "rek", saying("V", 1)),
                town.reported(621, 102, "rek", saying("V", 1)),
                town.approved(621, 102, "rek"),
                town.reported(9, 103, "rek", saying("V", 1)));

        PeriodProgress progress = now("rek");

        assertThat(progress.counts()).isEqualTo(new Counts(5, 3, 1, 0, 1, 1));
        assertThat(progress.headings())
                .containsExactly(
                        new HeadingProgress(
                                uuid(6), HeadingKind.PROGRAMME, "6", "Programma 6", null, new Counts(4, 2, 1, 0, 1, 1)),
                        new HeadingProgress(
                                uuid(62), HeadingKind.THEME, "6.2", "Thema 62", uuid(6), new Counts(3, 2, 1, 0, 1, 1)),
                        new HeadingProgress(uuid(610), HeadingKind.THEME, "6.10", "Thema 610", uuid(6), Counts.NONE),
                        new HeadingProgress(uuid(7), HeadingKind.THEME, "7", "Thema 7", null, Counts.NONE));
    }

    @Test
    void a_retired_heading_shows_only_while_something_below_it_counts() {
        history.happened(
                town.theme(61, "6.1", 0),
                town.theme(62, "6.2", 0),
                town.planned(1, null, 61, null),
                town.themeRetired(61),
                town.themeRetired(62));

        assertThat(now("rek").headings()).extracting(HeadingProgress::id).containsExactly(uuid(61));
    }

    @Test
    void headings_put_under_each_other_in_a_circle_are_counted_once() {
        history.happened(
                town.theme(61, "6.1", 0),
                town.theme(62, "6.2", 61),
                town.themeMoved(61, 62),
                town.planned(1, null, 61, null));

        assertThat(now("rek").headings())
                .extracting(HeadingProgress::counts)
                .containsExactly(activities(1, 0, 0, 0), activities(1, 0, 0, 0));
    }

    @Test
    void what_is_to_be_done_stands_in_natural_order_with_its_present_title() {
        history.happened(
                town.planned(1, "6.10", 0, null),
                town.planned(2, "6.2", 0, null),
                town.planned(3, null, 0, null),
                town.activityMoved(1, 0, null),
                town.activityRenumbered(3, "6.1"));

        assertThat(progress().todo(town.id(), "rek", null).items())
                .containsExactly(
                        new Todo.Item(uuid(3), "6.1", "Activiteit 3", null, ReportState.NOT_REPORTED),
                        new Todo.Item(uuid(2), "6.2", "Activiteit 2", null, ReportState.NOT_REPORTED),
                        new Todo.Item(uuid(1), "6.10", "Activiteit 1 herzien", null, ReportState.NOT_REPORTED));
    }

    @Test
    void municipalities_do_not_count_each_other() {
        Municipality other = new Municipality("aalten");
        history.happened(
                town.planned(1, null, 0, null),
                other.registered(),
                other.defined("rek", 1),
                other.theme(5, null, 0),
                other.planned(2, null, 5, null),
                other.reported(2, 100, "rek", saying("V", 1)));

        assertThat(now("rek").counts()).isEqualTo(activities(1, 0, 0, 0));
        assertThat(now("rek").headings()).isEmpty();
        assertThat(todo("rek")).hasSize(1);
    }

    @Test
    void each_municipality_is_in_the_newest_open_period_or_else_the_last_closed_or_the_first() {
        Municipality closed = new Municipality("aalten");
        Municipality expired = new Municipality("coevorden");
        Municipality beginning = new Municipality("weert");
        Municipality without = new Municipality("dronten");
        history.happened(
                        town.planned(1, null, 0, null),
                        town.planned(2, null, 0, null),
                        town.opened("vgr1"),
                        town.reported(1, 101, "vgr1", saying("V", 1)),
                        closed.registered(),
                        closed.defined("rek", 1),
                        closed.defined("vgr1", 2),
                        closed.defined("vgr2", 3),
                        closed.theme(9, null, 0),
                        closed.planned(3, null, 9, null),
                        closed.goal(4, null, 9),
                        closed.opened("rek"),
                        closed.closed("rek"),
                        closed.opened("vgr1"),
                        closed.reported(3, 103, "vgr1", saying("V", 1)),
                        closed.closed("vgr1"),
                        expired.registered(),
                        expired.defined("rek", 1),
                        expired.opened("rek"),
                        expired.closed("rek"),
                        expired.reopened("rek", "2020-12-31T23:59:59Z"),
                        beginning.registered(),
                        beginning.defined("vgr1", 2),
                        beginning.defined("rek", 1),
                        without.registered())
                .at("2020-06-01T00:00:00Z")
                .happened(town.closed("vgr1"));
        CollectionProgress progress = progress();
        List<OrganisationId> all = List.of(
                town.id(), closed.id(), expired.id(), beginning.id(), without.id(), new OrganisationId("nergens"));

        Map<OrganisationId, CurrentPeriod> now = progress.current(all, null);
        assertThat(now).containsOnlyKeys(town.id(), closed.id(), expired.id(), beginning.id());
        assertThat(now.get(town.id()))
                .returns("rek", CurrentPeriod::periodCode)
                .returns(PeriodState.OPEN, CurrentPeriod::state)
                .returns(activities(2, 0, 0, 0), CurrentPeriod::counts);
        assertThat(now.get(closed.id()))
                .returns("vgr1", CurrentPeriod::periodCode)
                .returns(PeriodState.CLOSED, CurrentPeriod::state)
                .returns(new Counts(1, 1, 0, 0, 1, 0), CurrentPeriod::counts);
        assertThat(now.get(expired.id())).returns(PeriodState.CLOSED, CurrentPeriod::state);
        assertThat(now.get(beginning.id())).returns("rek", CurrentPeriod::periodCode);

        Map<OrganisationId, CurrentPeriod> then = progress.current(all, Instant.parse("2020-05-01T00:00:00Z"));
        assertThat(then.get(town.id()))
                .returns("vgr1", CurrentPeriod::periodCode)
                .returns(activities(2, 1, 0, 0), CurrentPeriod::counts);
        assertThat(then.get(expired.id())).returns(PeriodState.REOPENED, CurrentPeriod::state);
        assertThat(progress.current(List.of(), null)).isEmpty();
    }

    @Test
    void what_is_not_known_is_not_found() {
        CollectionProgress progress = progress();

        assertThatThrownBy(() -> progress.of(new Municipality("weert").id(), null, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> progress.of(town.id(), "vgr9", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> progress.of(town.id(), "no code (at all)", null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> progress.todo(town.id(), "no code (at all)", null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> progress.todo(town.id(), "vgr9", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> progress.of(town.id(), null, Instant.parse("2019-01-01T00:00:00Z")))
                .isInstanceOf(NotFound.class);
    }
}
