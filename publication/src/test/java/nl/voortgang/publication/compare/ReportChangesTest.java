package nl.voortgang.publication.compare;

import static nl.voortgang.publication.compare.Reports.VGR1;
import static nl.voortgang.publication.compare.Reports.VGR2;
import static nl.voortgang.publication.compare.Reports.item;
import static nl.voortgang.publication.compare.Reports.narrative;
import static nl.voortgang.publication.compare.Reports.period;
import static nl.voortgang.publication.compare.Reports.report;
import static nl.voortgang.publication.compare.Reports.row;
import static nl.voortgang.publication.compare.Reports.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.publication.compare.AmountChange.Stage;
import nl.voortgang.publication.compare.ItemChange.Sort;
import nl.voortgang.publication.compare.WordPiece.Kind;
import nl.voortgang.publication.report.Indicator;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Report;
import org.junit.jupiter.api.Test;

class ReportChangesTest {

    @Test
    void the_same_report_has_no_differences() {
        Report report =
                report(VGR1, List.of(item(1, "6.1", "Park", said(VGR1, "V", "Loopt."))), row("Sport", 2020, 1L, 2L));

        ReportChanges changes = ReportChanges.between(report, report);

        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.items()).extracting(ItemChange::sort).containsExactly(Sort.SAME);
        assertThat(changes.changedItems()).isEmpty();
    }

    @Test
    void a_status_that_was_corrected_is_a_changed_cell_in_its_own_period() {
        ReportChanges changes = ReportChanges.between(
                report(
                        VGR2,
                        List.of(VGR1, VGR2),
                        List.of(item(1, "6.1", "Park", said(VGR1, "V", null), said(VGR2, "V", null)))),
                report(
                        VGR2,
                        List.of(VGR1, VGR2),
                        List.of(item(1, "6.1", "Park", said(VGR1, "N", null), said(VGR2, "V", null)))));

        assertThat(changes.changedCells()).isEqualTo(1);
        CellChange cell = changes.items().getFirst().cells().getFirst();
        assertThat(cell.before()).isEqualTo(VGR1);
        assertThat(cell.after()).isEqualTo(VGR1);
        assertThat(cell.from()).hasFieldOrPropertyWithValue("code", "V");
        assertThat(cell.to()).hasFieldOrPropertyWithValue("code", "N");
    }

    @Test
    void a_status_that_was_given_first_and_one_that_is_there_no_more_are_changed_cells_too() {
        ReportChanges changes = ReportChanges.between(
                report(VGR1, List.of(item(1, "6.1", "Park"), item(2, "6.2", "School", said(VGR1, "V", null)))),
                report(VGR1, List.of(item(1, "6.1", "Park", said(VGR1, "V", null)), item(2, "6.2", "School"))));

        assertThat(changes.items())
                .flatExtracting(ItemChange::cells)
                .extracting(cell -> cell.from() == null, cell -> cell.to() == null)
                .containsExactly(tuple(true, false), tuple(false, true));
    }

    @Test
    void two_periods_are_held_against_each_other() {
        ReportChanges changes = ReportChanges.between(
                report(VGR1, List.of(item(1, "6.1", "Park", said(VGR1, "V", "Het park loopt goed.")))),
                report(
                        VGR2,
                        List.of(VGR1, VGR2),
                        List.of(item(
                                1,
                                "6.1",
                                "Park",
                                said(VGR1, "V", "Het park loopt goed."),
                                said(VGR2, "N", "Het park loopt slecht.")))));

        ItemChange park = changes.items().getFirst();
        assertThat(park.cells()).singleElement().satisfies(cell -> assertThat(List.of(cell.before(), cell.after()))
                .containsExactly(VGR1, VGR2));
        assertThat(park.texts())
                .singleElement()
                .extracting(TextChange::words)
                .isEqualTo(List.of(
                        new WordPiece(Kind.SAME, "Het park loopt "),
                        new WordPiece(Kind.DELETED, "goed"),
                        new WordPiece(Kind.INSERTED, "slecht"),
                        new WordPiece(Kind.SAME, ".")));
    }

    @Test
    void rows_are_added_retired_renumbered_and_renamed() {
        Item retired = item(3, "6.3", "Brug", true, List.of(), List.of(), said(VGR1, "V", null));
        ReportChanges changes = ReportChanges.between(
                report(
                        VGR1,
                        List.of(
                                item(1, "6.1", "Park"),
                                item(3, "6.3", "Brug", said(VGR1, "V", null)),
                                item(4, "6.4", "Weg"))),
                report(VGR1, List.of(item(2, "6.2", "School"), item(1, "7.1", "Stadspark"), retired)));

        assertThat(changes.items())
                .extracting(change -> change.item().title(), ItemChange::sort)
                .containsExactly(
                        tuple("School", Sort.ADDED),
                        tuple("Stadspark", Sort.CHANGED),
                        tuple("Brug", Sort.RETIRED),
                        tuple("Weg", Sort.RETIRED));
        assertThat(changes.items().get(1).values())
                .containsExactly(
                        new ValueChange("code", false, "6.1", "7.1"),
                        new ValueChange("title", false, "Park", "Stadspark"));
        assertThat(changes.count(Sort.RETIRED)).isEqualTo(2);
    }

    @Test
    void narratives_are_the_same_by_id_in_a_period_and_by_title_in_another() {
        Item before = item(1, "6.1", "Park", false, List.of(narrative(VGR1, 1, "Vijver", "Gegraven.")), List.of());
        Item corrected = item(1, "6.1", "Park", false, List.of(narrative(VGR1, 1, "Water", "Klaar.")), List.of());
        Item later = item(1, "6.1", "Park", false, List.of(narrative(VGR2, 2, "Vijver", "Klaar.")), List.of());

        for (Report after : List.of(report(VGR1, List.of(corrected)), report(VGR2, List.of(later)))) {
            assertThat(ReportChanges.between(report(VGR1, List.of(before)), after)
                            .items()
                            .getFirst()
                            .texts())
                    .extracting(TextChange::from, TextChange::to)
                    .containsExactly(tuple("Gegraven.", "Klaar."));
        }
    }

    @Test
    void what_an_indicator_says_is_one_value() {
        Indicator before = new Indicator(
                new UUID(5, 1),
                "Bomen",
                new Indicator.Target(TargetOperator.AT_LEAST, "74.5", 2022),
                "%",
                null,
                null,
                List.of());
        Indicator after = new Indicator(
                before.id(),
                "Bomen",
                before.target(),
                "%",
                null,
                null,
                List.of(new Indicator.Measurement(new UUID(5, 2), LocalDate.of(2020, 6, 30), "70", null, null, null)));

        assertThat(ReportChanges.between(
                                report(VGR1, List.of(item(1, "6.1", "Park", false, List.of(), List.of(before)))),
                                report(VGR1, List.of(item(1, "6.1", "Park", false, List.of(), List.of(after)))))
                        .items()
                        .getFirst()
                        .values())
                .containsExactly(
                        new ValueChange("Bomen", true, "≥ 74,5 % (2022)", "≥ 74,5 % (2022); 2020-06-30: 70 %"));
    }

    @Test
    void amounts_are_old_new_and_difference_for_years_that_both_look_at() {
        ReportChanges changes = ReportChanges.between(
                report(
                        VGR1,
                        List.of(),
                        row("Sport", 2020, 100L, 100L),
                        row("Weg", 2020, 5L, 5L),
                        row("Oud", 2019, 1L, 1L)),
                report(
                        period("vgr1-2021", 2021),
                        List.of(),
                        row("Sport", 2020, 100L, 70L),
                        row("Nieuw", 2021, 9L, null),
                        row("Ver", 2024, 3L, 3L)));

        assertThat(changes.amounts())
                .extracting(
                        AmountChange::label,
                        AmountChange::stage,
                        AmountChange::from,
                        AmountChange::to,
                        AmountChange::difference)
                .containsExactlyInAnyOrder(
                        tuple("Sport", Stage.CURRENT, 100L, 70L, -30L),
                        tuple("Nieuw", Stage.ADOPTED, null, 9L, 9L),
                        tuple("Weg", Stage.ADOPTED, 5L, null, -5L),
                        tuple("Weg", Stage.CURRENT, 5L, null, -5L));
        assertThat(changes.amounts()).extracting(AmountChange::programme).containsOnly("6 Ruimte");
    }

    @Test
    void reports_of_two_organisations_are_not_compared() {
        Report one = report(VGR1, List.of());
        Report other = new Report(
                one.format(),
                new nl.voortgang.events.OrganisationId("weert"),
                "Weert",
                one.period(),
                one.periods(),
                null,
                one.snapshot(),
                null,
                List.of(),
                List.of(),
                one.budget());

        assertThatThrownBy(() -> ReportChanges.between(one, other)).isInstanceOf(IllegalArgumentException.class);
    }
}
