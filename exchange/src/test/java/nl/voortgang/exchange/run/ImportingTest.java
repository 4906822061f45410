package nl.voortgang.exchange.run;

import static nl.voortgang.exchange.run.ImportScene.IMPORTER;
import static nl.voortgang.exchange.run.ImportScene.OFFICER;
import static nl.voortgang.exchange.run.ImportScene.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.imports.ImportCommand.CompleteImport;
import nl.voortgang.command.imports.ImportCommand.StartImport;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.present.History.Recorded;
import nl.voortgang.exchange.run.ImportReport.SheetReport;
import org.junit.jupiter.api.Test;

class ImportingTest {
    private final ImportScene scene = new ImportScene();

    @Test
    void everything_in_a_file_comes_in_under_one_import() {
        ImportReport report = scene.imports(scene.year());
        assertThat(report.faults()).isEmpty();
        assertThat(report.refusals()).isEmpty();
        assertThat(report.sheets()).allSatisfy(each -> assertThat(each.added()).isEqualTo(each.rows()));
        assertThat(sheet(report, "statussen")).isEqualTo(new SheetReport("statussen", 4, 4, 0, 0, 0, 0, 0));
        assertThat(scene.commands.sent.getFirst()).isInstanceOf(StartImport.class);
        assertThat(scene.commands.sent.getLast())
                .isEqualTo(new CompleteImport(Objects.requireNonNull(report.importId()), 22, 0, 0));
        assertThat(scene.events()).allMatch(recorded -> Objects.equals(recorded.importId(), report.importId()));
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        ImportReport dry = scene.importer.dryRun(scene.year().file(), IMPORTER);
        assertThat(scene.events()).isEmpty();
        assertThat(scene.commands.sent).isEmpty();
        ImportReport real = scene.imports(scene.year());
        assertThat(dry.sheets()).isEqualTo(real.sheets());
        assertThat(dry.importId()).isNull();
    }

    @Test
    void importing_the_same_file_again_changes_nothing_though_periods_are_closed() {
        scene.imports(scene.year());
        List<Recorded> before = scene.events();
        ImportReport again = scene.imports(scene.year());
        assertThat(scene.commands.sent).isEmpty();
        assertThat(scene.events()).isEqualTo(before);
        assertThat(again.sheets())
                .allSatisfy(each -> assertThat(each.unchanged()).isEqualTo(each.rows()));
        assertThat(again.importId()).isNull();
    }

    @Test
    void the_same_content_in_another_file_changes_nothing_either() {
        scene.imports(scene.year());
        Csv commas = scene.year().file("statussen.csv", """
                subject,period,explanation,status
                6.1.1,rek-2019," Goed",V
                6.1.1,vgr-2020,Later,N
                6.1.2,vgr-2020,,V
                d-1,vgr-2020,Loopt,V
                """);
        assertThat(sheet(scene.imports(commas), "statussen").unchanged()).isEqualTo(4);
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void nothing_of_a_file_with_a_fault_is_imported() {
        Csv wrong = scene.year().with("statussen", "6.1.1;vgr-2021;V;");
        assertThatThrownBy(() -> scene.imports(wrong)).isInstanceOfSatisfying(WrongFile.class, thrown -> {
            assertThat(thrown.report().faults()).hasSize(1);
            assertThat(thrown.report().faults().getFirst().problem()).isEqualTo(Problem.UNKNOWN_PERIOD);
        });
        assertThat(scene.events()).isEmpty();
        assertThat(scene.kept.pending()).isEmpty();
    }

    @Test
    void a_dry_run_of_a_wrong_file_tells_of_the_good_rows_too() {
        ImportReport report = scene.importer.dryRun(
                scene.year().with("statussen", "6.1.2;rek-2019;X;").file(), IMPORTER);
        assertThat(report.isGood()).isFalse();
        assertThat(sheet(report, "statussen")).isEqualTo(new SheetReport("statussen", 5, 4, 0, 0, 0, 0, 1));
    }

    @Test
    void what_an_earlier_import_said_is_changed_by_a_later_one() {
        scene.imports(scene.year());
        ImportReport report = scene.imports(scene.year()
                .with("organisatie", "Gemeente " + scene.organisation + ";vrij", "Stad;verplicht")
                .with("statussen", "vgr-2020;N;Later", "vgr-2020;V;Toch goed")
                .with("activiteiten", "Wijkteam", "Wijkteams")
                .with("activiteiten", "6.1.3;6.1.3;Kaart;6;", "6.1.3;6.1.4;Kaart;d-1;2023")
                .with("onderdelen", "Zorg", "Zorg en welzijn")
                .with("doelstellingen", "16,40", "16,41")
                .with("toelichtingen", "Veel werk", "Minder werk")
                .with("perioden", "Rapportage", "Rapport")
                .with("begrotingslijnen", "500;", "500;450")
                .with("begrotingslijnen", "1.000,50;900", "1.000,50;901")
                .with("afgedrukte_cijfers", "35,50", "35,6")
                .with("indicatoren", "7,5", "8")
                .with("metingen", "7,0;7;10", "7,1;7;10"));
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.refusals()).isEmpty();
        assertThat(report.changes()).isEqualTo(13);
        assertThat(sheet(report, "statussen")).isEqualTo(new SheetReport("statussen", 4, 0, 1, 3, 0, 0, 0));
        assertThat(sheet(report, "activiteiten").changed()).isEqualTo(2);
        assertThat(scene.imports(scene.year().with("activiteiten", "Wijkteam", "Wijkteams"))
                        .changes())
                .as("and back again, but for the title that is the same and the amount that is not unsaid")
                .isEqualTo(11);
    }

    @Test
    void a_column_that_a_file_has_not_says_nothing() {
        scene.imports(scene.year());
        Csv short_ = Csv.of(scene.organisation)
                .sheet("activiteiten", "sleutel;titel", "6.1.1;Loket")
                .sheet("statussen", "onderwerp;periode;status", "6.1.1;vgr-2020;N");
        ImportReport report = scene.imports(short_);
        assertThat(scene.commands.sent).isEmpty();
        assertThat(report.unchanged()).isEqualTo(3);
    }

    @Test
    void an_empty_cell_takes_away_what_an_earlier_import_gave() {
        scene.imports(scene.year());
        ImportReport report = scene.imports(scene.year().with("statussen", "vgr-2020;N;Later", "vgr-2020;N;"));
        assertThat(sheet(report, "statussen").changed()).isEqualTo(1);
        assertThat(scene.imports(scene.year()).changes()).isEqualTo(1);
    }

    @Test
    void a_closed_period_takes_no_more() {
        scene.imports(scene.year());
        ImportReport report = scene.imports(scene.year()
                .with("statussen", "rek-2019;V;Goed", "rek-2019;V;Beter")
                .with("statussen", "6.1.2;rek-2019;V;Nog een"));
        assertThat(report.refusals())
                .extracting(refusal -> refusal.row() + " " + refusal.reason())
                .containsExactly("2 PERIOD_CLOSED", "6 PERIOD_CLOSED");
        assertThat(sheet(report, "statussen")).isEqualTo(new SheetReport("statussen", 5, 0, 0, 3, 0, 2, 0));
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void a_closed_period_is_not_opened_by_a_file() {
        scene.imports(scene.year());
        ImportReport report = scene.imports(scene.year().with("perioden", "CLOSED", "OPEN"));
        assertThat(report.refusals()).extracting(refusal -> refusal.reason()).containsExactly(Reason.PERIOD_CLOSED);
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void a_period_that_was_closed_in_the_file_is_closed_after_its_reports_came_in() {
        scene.imports(scene.year());
        ImportReport report = scene.imports(
                scene.year().with("perioden", "OPEN", "CLOSED").with("statussen", "6.1.3;vgr-2020;N;Nieuw"));
        assertThat(report.refusals()).isEmpty();
        assertThat(scene.commands.sent.get(scene.commands.sent.size() - 2)).isInstanceOf(ClosePeriod.class);
        assertThat(sheet(report, "perioden").changed()).isEqualTo(1);
        assertThat(sheet(report, "statussen").added()).isEqualTo(1);
    }

    @Test
    void a_row_that_the_rules_refuse_while_it_is_sent_does_not_stop_the_others() {
        scene.imports(scene.year());
        scene.commands.before = command -> {
            if (command.toString().contains("ReportStatus")) {
                scene.does(OFFICER, new ClosePeriod(scene.period("vgr-2020")));
                scene.commands.before = next -> {};
            }
        };
        ImportReport report = scene.imports(
                scene.year().with("statussen", "6.1.3;vgr-2020;N;Te laat").with("activiteiten", "Kaart", "Kaarten"));
        assertThat(report.refusals()).extracting(refusal -> refusal.reason()).containsExactly(Reason.PERIOD_CLOSED);
        assertThat(sheet(report, "activiteiten").changed()).isEqualTo(1);
        assertThat(scene.commands.sent.getLast()).isInstanceOf(CompleteImport.class);
    }

    @Test
    void codes_that_change_places_are_given_up_first() {
        scene.imports(scene.year());
        Csv swapped = scene.year()
                .with("activiteiten", "6.1.1;6.1.1;Loket", "6.1.1;6.1.2;Loket")
                .with("activiteiten", "6.1.2;6.1.2;Wijkteam", "6.1.2;6.1.1;Wijkteam");
        ImportReport report = scene.imports(swapped);
        assertThat(report.refusals()).isEmpty();
        assertThat(sheet(report, "activiteiten").changed()).isEqualTo(2);
        assertThat(scene.imports(swapped).changes()).isZero();
    }

    @Test
    void a_code_that_something_else_has_is_refused_with_all_that_hangs_on_it() {
        scene.imports(scene.year());
        scene.codes.put("6.1.1", scene.activity("6.1.1"));
        Csv other = Csv.of(scene.organisation)
                .sheet("activiteiten", "sleutel;code;titel", "nieuw;6.1.1;Ander loket")
                .sheet("statussen", "onderwerp;periode;status", "nieuw;vgr-2020;V");
        ImportReport report = scene.imports(other);
        assertThat(report.refusals())
                .extracting(refusal -> refusal.sheet() + " " + refusal.reason())
                .containsExactly("activiteiten CODE_TAKEN", "statussen UNKNOWN_SUBJECT");
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void what_is_retired_stays_with_its_reports_and_frees_its_code() {
        Csv retired = scene.year().file("activiteiten.csv", """
                        sleutel;code;titel;vervallen
                        6.1.1;6.1.1;Loket;Samengevoegd
                        6.1.2;6.1.2;Wijkteam;
                        """);
        ImportReport report = scene.imports(retired);
        assertThat(report.refusals()).isEmpty();
        assertThat(report.changes()).isEqualTo(21);
        assertThat(scene.imports(retired).changes()).isZero();
        ImportReport later = scene.imports(retired.with("statussen", "vgr-2020;N;Later", "vgr-2020;N;Nooit"));
        assertThat(later.refusals()).extracting(refusal -> refusal.reason()).containsExactly(Reason.RETIRED);
    }

    @Test
    void a_status_that_only_earlier_reports_have_comes_in_and_is_not_in_force() {
        Csv former = scene.year().file("statusschaal.csv", """
                        code;label;niveau;kleur;vorm;vervallen
                        V;Volgens plan;ON_TRACK;#2e7d32;circle;
                        N;Niet volgens plan;OFF_TRACK;#b71c1c;square;ja
                        """);
        ImportReport report = scene.imports(former);
        assertThat(report.refusals()).isEmpty();
        assertThat(scene.presentOrganisation().scale())
                .extracting(value -> value.code())
                .containsExactly("V");
        assertThat(scene.imports(former).changes()).isZero();
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void things_without_a_code_are_made_in_the_order_of_the_file() {
        List<String> goals = new ArrayList<>();
        goals.add("sleutel;titel");
        for (int n = 0; n < 300; n++) {
            goals.add("g" + n + ";Doel " + n);
        }
        scene.imports(Csv.of(scene.organisation).sheet("doelstellingen", goals.toArray(String[]::new)));
        List<String> made = scene.commands.sent.stream()
                .map(Object::toString)
                .filter(text -> text.startsWith("DefineGoal"))
                .map(text -> text.replaceAll(".*title=Doel (\\d+).*", "$1"))
                .toList();
        assertThat(made)
                .hasSize(300)
                .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
    }

    @Test
    void two_imports_into_one_organisation_at_once_are_refused() {
        scene.commands.before = command -> {
            scene.commands.before = next -> {};
            assertThatThrownBy(() -> scene.importer.run(
                            scene.year()
                                    .with("organisatie", "vrij", "verplicht")
                                    .file(),
                            IMPORTER,
                            ProgressListener.NONE))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.IMPORT_RUNNING));
        };
        assertThat(scene.imports(scene.year()).refusals()).isEmpty();
    }

    @Test
    void progress_ends_at_all_of_it() {
        List<ImportProgress> shown = new ArrayList<>();
        scene.importer.run(scene.year().file(), IMPORTER, shown::add);
        assertThat(shown).isSortedAccordingTo((a, b) -> Integer.compare(a.done(), b.done()));
        ImportProgress last = shown.getLast();
        assertThat(last.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(last.done()).isEqualTo(last.total()).isPositive();
        assertThat(scene.importer.progress(last.importId())).contains(last);
        assertThat(scene.importer.imports(scene.id)).hasSize(1);
    }
}
