package nl.voortgang.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.BudgetLineSheet;
import nl.voortgang.exchange.format.FigureSheet;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.NarrativeSheet;
import nl.voortgang.exchange.format.PeriodSheet;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.format.StatusSheet;
import org.junit.jupiter.api.Test;

/** The five published reports hold what their pages hold. */
class DemoFilesTest {

    @Test
    void seed_0_has_goals_and_activities_and_no_invented_status() throws IOException {
        assertCounts("seed-0", 0, 6, 21, 0, 3);
    }

    @Test
    void zevenaar_has_48_statuses_in_three_periods() throws IOException {
        YearRows year = assertCounts("zevenaar", 4, 14, 16, 48, 14);
        assertThat(year.rows(PeriodSheet.SHEET)).hasSize(3);
        Map<String, Long> byColumn = year.rows(StatusSheet.SHEET).stream()
                .collect(Collectors.groupingBy(
                        row -> row.required(StatusSheet.PERIOD) + " " + row.required(StatusSheet.STATUS),
                        Collectors.counting()));
        assertThat(byColumn)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "rek-2019 V",
                        11L,
                        "rek-2019 N",
                        1L,
                        "rek-2019 G",
                        4L,
                        "vgr1-2020 V",
                        13L,
                        "vgr1-2020 N",
                        3L,
                        "vgr2-2020 V",
                        14L,
                        "vgr2-2020 N",
                        2L));
    }

    @Test
    void weert_has_56_planned_results_with_their_texts() throws IOException {
        assertCounts("weert", 4, 18, 56, 0, 56);
    }

    @Test
    void aalten_has_15_assessed_goals_and_6_developments() throws IOException {
        YearRows year = assertCounts("aalten", 1, 15, 0, 15, 6);
        assertThat(year.rows(BudgetLineSheet.SHEET)).hasSize(4);
    }

    @Test
    void coevorden_has_seven_lines_in_four_years_and_its_printed_totals() throws IOException {
        YearRows year = assertCounts("coevorden", 1, 11, 0, 0, 11);
        assertThat(year.rows(BudgetLineSheet.SHEET)).hasSize(28);
        assertThat(year.rows(FigureSheet.SHEET)).hasSize(10);
    }

    private static YearRows assertCounts(
            String name, int headings, int goals, int activities, int statuses, int narratives) throws IOException {
        YearRows year = YearRows.of(YearFile.of(Path.of("../application/src/main/resources/demo", name)));
        Validation.check(year, Existing.NOTHING);
        assertThat(year.faults().kept()).isEmpty();
        assertCount(year, HeadingSheet.SHEET, headings);
        assertCount(year, GoalSheet.SHEET, goals);
        assertCount(year, ActivitySheet.SHEET, activities);
        assertCount(year, StatusSheet.SHEET, statuses);
        assertCount(year, NarrativeSheet.SHEET, narratives);
        return year;
    }

    private static void assertCount(YearRows year, Sheet sheet, int count) {
        assertThat(year.rows(sheet)).as(sheet.dutch()).hasSize(count);
    }
}
