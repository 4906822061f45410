package nl.voortgang.query.statusmatrix;

import static nl.voortgang.query.statustimeline.Municipality.saying;
import static nl.voortgang.query.statustimeline.Municipality.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.statustimeline.Municipality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusMatrixIT {
    private final Municipality town = new Municipality("zevenaar");
    private final History history =
            new History().happened(town.registered(), town.scale(1), town.defined("vgr1", 2), town.defined("rek", 1));

    private StatusMatrix matrix() {
        Database.project(new StatusMatrixProjection(), history.events());
        return new StatusMatrix(Database.operations(), history.moments());
    }

    private Matrix whole() {
        return matrix().of(town.id(), null, null);
    }

    private static Map<String, MatrixCell> statuses(Matrix matrix, int row) {
        return matrix.rows().get(row).statuses();
    }

    @Test
    void every_goal_and_activity_has_a_row_and_every_period_a_column() {
        history.happened(
                town.goal(1, "1", 0),
                town.planned(2, "1.1", 1, 2022),
                town.planned(3, "1.2", 1, null),
                town.assessed(1, 100, "rek", saying("G", 1)),
                town.reported(2, 101, "vgr1", saying("N", 1)),
                town.reported(2, 102, "rek", saying("V", 1)));

        Matrix matrix = whole();

        assertThat(matrix.periods())
                .containsExactly(
                        new MatrixPeriod("rek", "Label rek", "Label rek"),
                        new MatrixPeriod("vgr1", "Label vgr1", "Label vgr1"));
        assertThat(matrix.rows().get(1))
                .isEqualTo(new MatrixRow(
                        uuid(2),
                        SubjectKind.ACTIVITY,
                        "1.1",
                        "Activiteit 2",
                        uuid(1),
                        2022,
                        false,
                        Map.of("rek", cell("V", 1), "vgr1", cell("N", 1))));
        assertThat(statuses(matrix, 1).keySet()).containsExactly("rek", "vgr1");
        assertThat(matrix.rows().getFirst().kind()).isEqualTo(SubjectKind.GOAL);
        assertThat(statuses(matrix, 0)).containsOnly(Map.entry("rek", cell("G", 1)));
        assertThat(statuses(matrix, 2)).isEmpty();
        assertThat(matrix.asOf().head()).isTrue();
    }

    private static MatrixCell cell(String code, int version) {
        return switch (code) {
            case "N" ->
                new MatrixCell(
                        code,
                        "N of version " + version,
                        StatusLevel.OFF_TRACK,
                        "#00000" + version,
                        StatusShape.TRIANGLE,
                        version,
                        false);
            case "G" ->
                new MatrixCell(
                        code,
                        "G of version " + version,
                        StatusLevel.NOT_STARTED,
                        "#00000" + version,
                        StatusShape.RING,
                        version,
                        false);
            default ->
                new MatrixCell(
                        code,
                        "V of version " + version,
                        StatusLevel.ON_TRACK,
                        "#00000" + version,
                        StatusShape.CIRCLE,
                        version,
                        false);
        };
    }

    @Test
    void what_was_known_before_between_and_after_two_corrections_differs() {
        history.at("2020-03-01T00:00:00Z")
                .happened(town.planned(1, "6.1.3", 0, 2022))
                .at("2020-04-01T00:00:00Z")
                .happened(town.reported(1, 100, "rek", saying("V", 1)))
                .at("2020-05-01T00:00:00Z")
                .happened(town.corrected(1, 100, 200, "rek", saying("N", 1)))
                .at("2020-06-01T00:00:00Z")
                .happened(town.corrected(1, 100, 201, "rek", saying("G", 1)));
        StatusMatrix matrix = matrix();

        assertThat(at(matrix, "2020-02-01T00:00:00Z").rows()).isEmpty();
        assertThat(statuses(at(matrix, "2020-03-15T00:00:00Z"), 0)).isEmpty();
        assertThat(statuses(at(matrix, "2020-05-15T00:00:00Z"), 0)).containsOnly(Map.entry("rek", cell("N", 1)));
        assertThat(statuses(at(matrix, null), 0)).containsOnly(Map.entry("rek", cell("G", 1)));
    }

    private Matrix at(StatusMatrix matrix, @Nullable String knownAt) {
        return matrix.of(town.id(), null, knownAt == null ? null : Instant.parse(knownAt));
    }

    @Test
    void rows_stand_in_the_order_of_the_outline() {
        history.happened(
                town.planned(90, "9", 0, null),
                town.goal(80, null, 0),
                town.programme(6, "6"),
                town.theme(610, "6.10", 6),
                town.theme(62, "6.2", 6),
                town.planned(6210, "6.2.10", 62, null),
                town.planned(629, "6.2.9", 62, null),
                town.goal(5, null, 62),
                town.planned(51, null, 5, null),
                town.goal(4, null, 62),
                town.planned(41, "6.2.1", 4, null),
                town.planned(6101, "6.10.1", 610, null));

        assertThat(whole().rows())
                .extracting(MatrixRow::id)
                .containsExactly(
                        uuid(5), uuid(51), uuid(4), uuid(41), uuid(629), uuid(6210), uuid(6101), uuid(80), uuid(90));
    }

    @Test
    void a_renumbered_or_moved_row_stands_in_its_new_place() {
        history.happened(
                town.theme(61, "6.1", 0),
                town.theme(62, "6.2", 0),
                town.planned(1, "6.1.1", 61, 2020),
                town.planned(2, "6.1.2", 61, 2020),
                town.activityRenumbered(1, "6.1.3"));
        assertThat(whole().rows()).extracting(MatrixRow::id).containsExactly(uuid(2), uuid(1));

        history.happened(town.activityMoved(2, 62, 2023));
        assertThat(whole().rows()).extracting(MatrixRow::id).containsExactly(uuid(1), uuid(2));
        assertThat(whole().rows().getLast().title()).isEqualTo("Activiteit 2 herzien");
        assertThat(whole().rows().getLast().code()).isEqualTo("6.1.2");
        assertThat(whole().rows().getLast().completionYear()).isEqualTo(2023);
    }

    @Test
    void a_heading_shows_all_that_is_below_it_and_nothing_else() {
        history.happened(
                town.programme(6, "6"),
                town.theme(61, "6.1", 6),
                town.theme(62, "6.2", 6),
                town.goal(4, null, 61),
                town.planned(41, null, 4, null),
                town.planned(60, "6.0", 6, null),
                town.planned(621, "6.2.1", 62, null),
                town.planned(9, "9", 0, null),
                town.reported(41, 100, "rek", saying("V", 1)),
                town.reported(621, 101, "rek", saying("N", 1)),
                town.reported(9, 102, "rek", saying("G", 1)));
        StatusMatrix matrix = matrix();

        Matrix theme = matrix.of(town.id(), new HeadingId(uuid(61)), null);
        assertThat(theme.rows()).extracting(MatrixRow::id).containsExactly(uuid(4), uuid(41));
        assertThat(statuses(theme, 1)).containsOnly(Map.entry("rek", cell("V", 1)));
        Matrix programme = matrix.of(town.id(), new HeadingId(uuid(6)), null);
        assertThat(programme.rows()).extracting(MatrixRow::id).containsExactly(uuid(60), uuid(4), uuid(41), uuid(621));
    }

    @Test
    void what_moved_away_from_a_heading_is_there_only_in_the_past() {
        history.happened(town.theme(61, "6.1", 0), town.theme(62, "6.2", 0), town.planned(1, null, 61, null))
                .at("2020-06-01T00:00:00Z")
                .happened(town.activityMoved(1, 62, null));
        StatusMatrix matrix = matrix();
        HeadingId left = new HeadingId(uuid(61));
        HeadingId joined = new HeadingId(uuid(62));
        Instant before = Instant.parse("2020-05-01T00:00:00Z");

        assertThat(matrix.of(town.id(), left, before).rows()).hasSize(1);
        assertThat(matrix.of(town.id(), left, null).rows()).isEmpty();
        assertThat(matrix.of(town.id(), joined, before).rows()).isEmpty();
        assertThat(matrix.of(town.id(), joined, null).rows())
                .extracting(MatrixRow::title)
                .containsExactly("Activiteit 1 herzien");
    }

    @Test
    void a_corrected_assessment_shows_the_correction() {
        history.happened(
                town.goal(1, null, 0),
                town.assessed(1, 100, "rek", saying("V", 1)),
                town.assessmentCorrected(1, 100, 200, "rek", saying("N", 1)));

        assertThat(statuses(whole(), 0)).containsOnly(Map.entry("rek", cell("N", 1)));
    }

    @Test
    void headings_put_under_each_other_in_a_circle_lose_no_row() {
        history.happened(
                town.theme(61, "6.1", 0),
                town.theme(62, "6.2", 61),
                town.themeMoved(61, 62),
                town.planned(1, "6.1.1", 61, null),
                town.planned(2, "6.2.1", 62, null));

        assertThat(whole().rows()).extracting(MatrixRow::id).containsExactly(uuid(1), uuid(2));
        assertThat(matrix().of(town.id(), new HeadingId(uuid(62)), null).rows()).hasSize(2);
    }

    @Test
    void narratives_and_reviews_make_no_cell() {
        history.happened(
                town.planned(1, null, 0, null),
                town.goal(2, null, 0),
                town.activityNarrative(1, town.narrative(300, "rek", "tekst")),
                town.goalNarrative(2, town.narrative(301, "rek", "tekst")),
                town.reported(1, 100, "vgr1", saying("V", 1)),
                town.returned(1, 100, "vgr1", "te kort"));

        assertThat(statuses(whole(), 0)).isEmpty();
        assertThat(statuses(whole(), 1)).containsOnly(Map.entry("vgr1", cell("V", 1)));
    }

    @Test
    void a_cell_says_whether_the_council_is_asked_something() {
        StatusDetails plain = saying("V", 1);
        StatusDetails asking = new StatusDetails(
                plain.status(), plain.explanation(), plain.account(), plain.judgement(), FreeText.of("voorstel"));
        history.happened(town.planned(1, null, 0, null), town.reported(1, 100, "rek", asking));
        assertThat(statuses(whole(), 0).values())
                .extracting(MatrixCell::councilProposal)
                .containsExactly(true);

        history.happened(town.corrected(1, 100, 200, "rek", plain));
        assertThat(statuses(whole(), 0).values())
                .extracting(MatrixCell::councilProposal)
                .containsExactly(false);
    }

    @Test
    void an_old_status_keeps_the_legend_it_was_given_in() {
        history.happened(
                town.planned(1, null, 0, null),
                town.reported(1, 100, "rek", saying("V", 1)),
                town.scale(2),
                town.confirmed(1, 101, "vgr1", 100, "rek", saying("V", 2)));

        assertThat(statuses(whole(), 0)).isEqualTo(Map.of("rek", cell("V", 1), "vgr1", cell("V", 2)));
    }

    @Test
    void a_retired_activity_keeps_its_row() {
        history.happened(
                town.planned(1, null, 0, null), town.reported(1, 100, "rek", saying("V", 1)), town.activityRetired(1));

        assertThat(whole().rows().getFirst().retired()).isTrue();
        assertThat(statuses(whole(), 0)).hasSize(1);
    }

    @Test
    void a_revised_period_has_its_new_place_and_labels() {
        history.happened(town.revised("vgr1", 0, "Eerste", null));

        assertThat(whole().periods())
                .containsExactly(
                        new MatrixPeriod("vgr1", "Eerste", "Eerste kort"),
                        new MatrixPeriod("rek", "Label rek", "Label rek"));
    }

    @Test
    void municipalities_do_not_see_each_other() {
        Municipality other = new Municipality("aalten");
        history.happened(
                town.planned(1, null, 0, null),
                town.theme(3, null, 0),
                other.registered(),
                other.planned(2, null, 3, null),
                other.theme(4, null, 0));
        StatusMatrix matrix = matrix();

        assertThat(matrix.of(town.id(), null, null).rows())
                .extracting(MatrixRow::id)
                .containsExactly(uuid(1));
        assertThat(matrix.of(town.id(), new HeadingId(uuid(3)), null).rows()).isEmpty();
        assertThat(matrix.of(other.id(), null, null).periods()).isEmpty();
        assertThatThrownBy(() -> matrix.of(town.id(), new HeadingId(uuid(4)), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_not_known_is_not_found() {
        history.at("2020-05-01T00:00:00Z").happened(town.theme(3, null, 0));
        StatusMatrix matrix = matrix();

        assertThatThrownBy(() -> matrix.of(new Municipality("weert").id(), null, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matrix.of(town.id(), null, Instant.parse("2019-01-01T00:00:00Z")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matrix.of(town.id(), new HeadingId(uuid(5)), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matrix.of(town.id(), new HeadingId(uuid(3)), Instant.parse("2020-04-01T00:00:00Z")))
                .isInstanceOf(NotFound.class);
    }

    /** The second progress report of Zevenaar, 2020: 16 activities, three periods, 48 cells. */
    @Test
    void zevenaar_can_be_printed_column_by_column() {
        history.happened(town.defined("vgr2", 3));
        List<String> rows = List.of(
                "6.1.1 VVV",
                "6.1.2 VVV",
                "6.1.3 VNN",
                "6.1.4 NVV",
                "6.1.5 VVV",
                "6.2.1 VVV",
                "6.2.3 VNV",
                "6.2.4 VVV",
                "6.2.5 VVV",
                "6.3.1 VVV",
                "6.3.2 VVV",
                "6.3.3 VVN",
                "6.3.6 GVV",
                "6.3.7 GNV",
                "6.3.8 GVV",
                "6.3.9 GVV");
        List<String> periods = List.of("rek", "vgr1", "vgr2");
        for (int i = rows.size() - 1; i >= 0; i--) {
            String[] codeAndStatuses = rows.get(i).split(" ", -1);
            history.happened(town.planned(i + 1, codeAndStatuses[0], 0, 2022));
            for (int p = 0; p < 3; p++) {
                String status = codeAndStatuses[1].substring(p, p + 1);
                history.happened(town.reported(i + 1, 1000 + 10 * i + p, periods.get(p), saying(status, 1)));
            }
        }

        assertThat(whole().rows())
                .extracting(row -> row.code() + " "
                        + String.join(
                                "",
                                row.statuses().values().stream()
                                        .map(MatrixCell::code)
                                        .toList()))
                .isEqualTo(rows);
    }
}
