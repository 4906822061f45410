package nl.voortgang.exchange.run;

import static nl.voortgang.exchange.run.ImportScene.OFFICER;
import static nl.voortgang.exchange.run.ImportScene.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.voortgang.command.Reason;
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.command.budget.BudgetLineIds;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.Money;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.run.ImportReport.ConflictReport;
import org.junit.jupiter.api.Test;

/** The decision by which a line was adopted, and the day up to which its actual counts. */
class BudgetLineImportTest {
    private static final String COLUMNS =
            "sleutel;onderwerp;label;taakveld;jaar;soort;primitief;besluit;orgaan;besluitdatum;realisatie;peildatum";
    private static final Decision DECISION = new Decision("2019-112", DecidingBody.COUNCIL, LocalDate.of(2019, 11, 6));

    private final ImportScene scene = new ImportScene();

    @Test
    void they_are_taken_in_and_a_second_time_change_nothing() {
        String line = "b-1;6;Zorg;6.71;2020;EXPENSE;1000;2019-112;COUNCIL;6-11-2019;900;31-8-2020";
        imports(line);

        assertThat(events())
                .satisfiesExactly(
                        adopted -> assertThat(adopted).isInstanceOfSatisfying(BudgetAdopted.class, event -> {
                            assertThat(event.adopted()).isEqualTo(Money.ofCents(100_000));
                            assertThat(event.decision()).isEqualTo(DECISION);
                        }),
                        actual -> assertThat(actual).isInstanceOfSatisfying(ActualRecorded.class, event -> {
                            assertThat(event.actual()).isEqualTo(Money.ofCents(90_000));
                            assertThat(event.asOf()).isEqualTo(LocalDate.of(2020, 8, 31));
                        }));
        assertThat(imports(line).changes()).isZero();
    }

    @Test
    void the_same_actual_up_to_another_day_is_a_change() {
        imports("b-1;6;Zorg;6.71;2020;EXPENSE;1000;;;;900;31-8-2020");
        ImportReport report = imports("b-1;6;Zorg;6.71;2020;EXPENSE;1000;;;;900;30-9-2020");

        assertThat(sheet(report, "begrotingslijnen").changed()).isEqualTo(1);
        assertThat(events().getLast()).isInstanceOfSatisfying(ActualRecorded.class, event -> assertThat(event.asOf())
                .isEqualTo(LocalDate.of(2020, 9, 30)));
        assertThat(events()).hasSize(3);
    }

    @Test
    void a_decision_is_not_added_to_a_budget_that_was_adopted_before() {
        imports("b-1;6;Zorg;6.71;2020;EXPENSE;1000;;;;;");
        ImportReport report = imports("b-1;6;Zorg;6.71;2020;EXPENSE;1000;2019-112;COUNCIL;6-11-2019;;");

        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.row()).isEqualTo(2);
            assertThat(refusal.reason()).isEqualTo(Reason.ALREADY_EXISTS);
        });
        assertThat(events()).hasSize(1);
    }

    @Test
    void a_day_that_a_person_gave_is_kept() {
        imports("b-1;6;Zorg;6.71;2020;EXPENSE;1000;;;;900;31-8-2020");
        BudgetLineKey line = new BudgetLineKey(
                new Subject(SubjectKind.PROGRAMME, scene.heading("6")), "Zorg", "6.71", 2020, BudgetKind.EXPENSE);
        scene.does(
                OFFICER,
                new RecordActual(
                        BudgetLineIds.of(scene.id, line),
                        scene.id,
                        line,
                        Money.ofCents(90_000),
                        LocalDate.of(2020, 9, 15)));

        assertThat(imports("b-1;6;Zorg;6.71;2020;EXPENSE;1000;;;;900;31-8-2020").conflicts())
                .containsExactly(
                        new ConflictReport("begrotingslijnen", 2, "peildatum", "2020-08-31", "2020-09-15", false));
    }

    private ImportReport imports(String line) {
        Csv csv = scene.year().sheet("begrotingslijnen", COLUMNS, line);
        return scene.imports(csv);
    }

    private List<BudgetLineEvent> events() {
        return scene.events().stream()
                .filter(recorded -> recorded.event() instanceof BudgetLineEvent)
                .map(recorded -> (BudgetLineEvent) recorded.event())
                .toList();
    }
}
