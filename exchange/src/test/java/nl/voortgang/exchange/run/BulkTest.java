package nl.voortgang.exchange.run;

import static nl.voortgang.exchange.run.ImportScene.OFFICER;
import static nl.voortgang.exchange.run.ImportScene.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.RetireActivity;
import nl.voortgang.command.indicator.IndicatorCommand.Measure;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.FreeText;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.run.ImportReport.SheetReport;
import org.junit.jupiter.api.Test;

/** Rows are written by the hundreds, and each is still a row of its own. */
class BulkTest {
    private static final int MANY = 300;

    private final ImportScene scene = new ImportScene();

    @Test
    void rows_about_many_things_are_written_by_the_hundreds() {
        scene.imports(scene.year());
        ImportReport report = scene.imports(
                activities().sheet("statussen", rows("onderwerp;periode;status", n -> "a%d;vgr-2020;V".formatted(n))));
        assertThat(report.refusals()).isEmpty();
        assertThat(report.changes()).isEqualTo(2 * MANY);
        assertThat(scene.commands.together).containsExactlyInAnyOrder(250, 50, 250, 50);
        assertThat(scene.commands.sent).as("and one to begin, one to end").hasSize(2 * MANY + 2);
    }

    @Test
    void nothing_overtakes_a_row_about_the_same_thing_that_could_not_go_with_the_others() {
        scene.commands.leaves = command -> command instanceof Measure measure
                && "40".equals(String.valueOf(measure.measurement().value()));
        rows_about_one_thing_keep_their_order();
        assertThat(scene.commands.together).containsExactly(40, 250, 9);
    }

    @Test
    void rows_about_one_thing_go_together_however_many_they_are() {
        rows_about_one_thing_keep_their_order();
        assertThat(scene.commands.together).containsExactly(250, 50);
    }

    private void rows_about_one_thing_keep_their_order() {
        scene.imports(scene.year().without("metingen"));
        ImportReport report = scene.imports(
                scene.year().sheet("metingen", rows("sleutel;indicator;datum;waarde", n -> "m%d;i-1;2019-12-31;%d"
                        .formatted(n, n))));
        assertThat(report.changes()).isEqualTo(MANY);
        assertThat(scene.commands.sent.stream()
                        .filter(Measure.class::isInstance)
                        .map(command -> ((Measure) command).measurement().value()))
                .isSorted()
                .hasSize(MANY);
    }

    @Test
    void a_row_that_is_refused_takes_no_other_down() {
        scene.imports(scene.year());
        scene.imports(activities());
        scene.commands.before = command -> {
            if (command instanceof ReportStatus) {
                scene.commands.before = next -> {};
                scene.does(OFFICER, new RetireActivity(activity("a7"), FreeText.of("Vervalt")));
            }
        };
        ImportReport report = scene.imports(
                activities().sheet("statussen", rows("onderwerp;periode;status", n -> "a%d;vgr-2020;V".formatted(n))));
        assertThat(report.refusals())
                .extracting(refusal -> refusal.sheet() + " " + refusal.row() + " " + refusal.reason())
                .containsExactly("statussen 9 RETIRED");
        assertThat(sheet(report, "statussen")).isEqualTo(new SheetReport("statussen", MANY, MANY - 1, 0, 0, 0, 1, 0));
    }

    @Test
    void what_follows_a_refused_row_about_the_same_thing_comes_in() {
        scene.imports(scene.year()
                .with(
                        "perioden",
                        "rek-2019;1;ANNUAL_ACCOUNTS;2019;Rekening;CLOSED",
                        "rek-2019;1;ANNUAL_ACCOUNTS;2019;Rekening;OPEN")
                .with("statussen", "6.1.1;rek-2019;V;Goed", "6.1.2;rek-2019;V;Goed"));
        scene.commands.before = command -> {
            if (command instanceof ReportStatus) {
                scene.commands.before = next -> {};
                scene.does(OFFICER, new ClosePeriod(scene.period("rek-2019")));
            }
        };
        ImportReport report = scene.imports(Csv.of(scene.organisation)
                .sheet("statussen", "onderwerp;periode;status", "6.1.3;rek-2019;V", "6.1.3;vgr-2020;V"));
        assertThat(report.refusals())
                .extracting(refusal -> refusal.row() + " " + refusal.reason())
                .containsExactly("2 PERIOD_CLOSED");
        assertThat(sheet(report, "statussen").added()).isEqualTo(1);
    }

    private Csv activities() {
        return Csv.of(scene.organisation)
                .sheet("activiteiten", rows("sleutel;code;titel", n -> "a%d;A%d;Activiteit %d".formatted(n, n, n)));
    }

    private static String[] rows(String columns, IntFunction<String> row) {
        return Stream.concat(Stream.of(columns), IntStream.range(0, MANY).mapToObj(row))
                .toArray(String[]::new);
    }

    private ActivityId activity(String key) {
        return new ActivityId(Keys.id(scene.id, "activity", key));
    }
}
