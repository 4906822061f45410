package nl.voortgang.exchange.run;

import static nl.voortgang.exchange.run.ImportScene.APPROVER;
import static nl.voortgang.exchange.run.ImportScene.OFFICER;
import static nl.voortgang.exchange.run.ImportScene.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.ReturnStatus;
import nl.voortgang.command.activity.ActivityCommand.ReviseActivity;
import nl.voortgang.command.organisation.OrganisationCommand.DefineStatusScale;
import nl.voortgang.command.organisation.OrganisationCommand.RenameOrganisation;
import nl.voortgang.command.period.PeriodCommand.OpenPeriod;
import nl.voortgang.events.Account;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.run.ImportReport.ConflictReport;
import nl.voortgang.exchange.run.ImportReport.SheetReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person changed here since an import is reported and kept. */
class ConflictTest {
    private final ImportScene scene = new ImportScene();

    @BeforeEach
    void imported() {
        scene.imports(scene.year());
    }

    @Test
    void a_corrected_status_is_kept_and_both_values_are_told() {
        correct("6.1.1", "V", "Toch op tijd");
        ImportReport report = scene.imports(scene.year());
        assertThat(report.conflicts())
                .containsExactly(
                        new ConflictReport("statussen", 3, "status", "N", "V", false),
                        new ConflictReport("statussen", 3, "toelichting", "Later", "Toch op tijd", false));
        assertThat(sheet(report, "statussen")).isEqualTo(new SheetReport("statussen", 4, 0, 0, 3, 1, 0, 0));
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void a_file_that_says_what_the_person_said_is_no_conflict() {
        correct("6.1.1", "V", "Toch op tijd");
        ImportReport report = scene.imports(scene.year().with("statussen", "N;Later", "V;Toch op tijd"));
        assertThat(report.conflicts()).isEmpty();
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void values_that_the_person_left_alone_can_still_change() {
        scene.does(OFFICER, new ReviseActivity(activity("6.1.2"), "Wijkteams", null, scene.heading("6.1"), 2022, null));
        Csv next = scene.year().with("activiteiten", "6.1.2;6.1.2;Wijkteam;6.1;2022", "6.1.2;6.1.2;Wijkteams;6.1;2025");
        ImportReport report = scene.imports(next);
        assertThat(report.conflicts()).isEmpty();
        assertThat(sheet(report, "activiteiten").changed()).isEqualTo(1);
    }

    @Test
    void a_row_with_one_value_in_conflict_is_kept_as_a_whole() {
        scene.does(OFFICER, new ReviseActivity(activity("6.1.2"), "Wijkteams", null, scene.heading("6.1"), 2022, null));
        ImportReport report = scene.imports(scene.year().with("activiteiten", ";2022", ";2025"));
        assertThat(report.conflicts())
                .containsExactly(new ConflictReport("activiteiten", 3, "titel", "Wijkteam", "Wijkteams", false));
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void an_approved_report_is_the_approvers_word() {
        scene.does(APPROVER, new ApproveStatus(activity("6.1.1"), scene.period("vgr-2020")));
        assertThat(scene.imports(scene.year()).conflicts())
                .as("the same says nothing new")
                .isEmpty();
        ImportReport report = scene.imports(scene.year().with("statussen", "N;Later", "N;Veel later"));
        assertThat(report.conflicts())
                .containsExactly(new ConflictReport("statussen", 3, "toelichting", "Veel later", "Later", true));
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void a_returned_report_is_answered_by_a_file() {
        scene.does(
                APPROVER,
                new ReturnStatus(activity("6.1.1"), scene.period("vgr-2020"), FreeText.of("Hoe veel later?")));
        ImportReport report = scene.imports(scene.year().with("statussen", "N;Later", "N;Een jaar later"));
        assertThat(sheet(report, "statussen").changed()).isEqualTo(1);
    }

    @Test
    void a_renamed_organisation_and_another_scale_are_kept() {
        scene.does(OFFICER, new RenameOrganisation(scene.id, "Stad"));
        scene.does(
                OFFICER,
                new DefineStatusScale(scene.id, List.of(scale("V", "Op koers"), scale("N", "Niet volgens plan"))));
        ImportReport report = scene.imports(scene.year());
        assertThat(report.conflicts())
                .containsExactly(
                        new ConflictReport("organisatie", 2, "naam", "Gemeente " + scene.organisation, "Stad", false),
                        new ConflictReport("statusschaal", 2, "label", "Volgens plan", "Op koers", false),
                        new ConflictReport("statusschaal", 3, "niveau", "OFF_TRACK", "AT_RISK", false));
        assertThat(scene.commands.sent).isEmpty();
    }

    @Test
    void opening_a_period_that_a_file_only_defined_is_a_persons_doing() {
        Csv defined = scene.year().with("perioden", "begr-2021;3;BUDGET;2021;Begroting;DEFINED");
        scene.imports(defined);
        scene.does(OFFICER, new OpenPeriod(scene.period("begr-2021")));
        assertThat(scene.imports(defined).conflicts())
                .containsExactly(new ConflictReport("perioden", 4, "toestand", "DEFINED", "OPEN", false));
        assertThat(scene.imports(defined.with("perioden", "Begroting;DEFINED", "Begroting;OPEN"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void somebody_who_is_faster_than_the_import_is_not_overwritten() {
        scene.commands.before = command -> {
            if (command instanceof CorrectStatus) {
                scene.commands.before = next -> {};
                correct("6.1.1", "V", "Net veranderd");
            }
        };
        ImportReport report = scene.imports(scene.year().with("statussen", "N;Later", "N;Veel later"));
        assertThat(report.conflicts())
                .contains(new ConflictReport("statussen", 3, "toelichting", "Veel later", "Net veranderd", false));
        assertThat(sheet(report, "statussen").changed()).isZero();
    }

    private void correct(String activity, String status, String explanation) {
        scene.does(
                OFFICER,
                new CorrectStatus(
                        activity(activity),
                        new CorrectionId(UUID.randomUUID()),
                        scene.period("vgr-2020"),
                        new StatusRequest(status, FreeText.of(explanation), Account.NONE, Judgement.NONE, null),
                        FreeText.of("Navraag")));
    }

    private ActivityId activity(String key) {
        return ActivityId.of(scene.activity(key).substring("activity/".length()));
    }

    private static ScaleValue scale(String code, String label) {
        return code.equals("V")
                ? new ScaleValue(code, label, null, StatusLevel.ON_TRACK, "#2e7d32", StatusShape.CIRCLE)
                : new ScaleValue(code, label, null, StatusLevel.AT_RISK, "#b71c1c", StatusShape.SQUARE);
    }
}
