package nl.voortgang.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.activity.ActivityCommand.ConfirmUnchanged;
import nl.voortgang.command.activity.ActivityCommand.PlanActivity;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.RetireActivity;
import nl.voortgang.command.activity.ActivityCommand.WriteActivityNarrative;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.command.budget.BudgetLineCommand.AdoptBudget;
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.command.budget.BudgetLineIds;
import nl.voortgang.command.goal.GoalCommand.DefineGoal;
import nl.voortgang.command.organisation.OrganisationCommand.DefineStatusScale;
import nl.voortgang.command.period.PeriodCommand.ReopenPeriod;
import nl.voortgang.events.Account;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.Money;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.run.ImportReport;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.stack.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out comes in again as the same, on the real thing. */
class RoundTripIT {
    private static final ActorId IMPORTER = new ActorId(new UUID(7, 1));
    private static final ActorId OFFICER = new ActorId(new UUID(7, 2));
    private static final ActorId OTHER = new ActorId(new UUID(7, 3));

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static Installation first;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static Installation second;

    @BeforeAll
    static void start() throws SQLException {
        first = Installation.start();
        second = Installation.start();
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zevenaar", "weert", "aalten", "coevorden", "seed-0"})
    void each_published_report_survives_a_journey_to_another_installation(String name) throws Exception {
        ImportReport report =
                first.imports(YearFile.of(Path.of("../application/src/main/resources/demo", name)), IMPORTER);
        assertThat(report.refusals()).isEmpty();
        assertSurvives(name, name.length() % 2 == 0 ? FileFormat.XLSX : FileFormat.CSV);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatever_people_did_on_the_pages_survives_it_too(FileFormat format) throws Exception {
        String name = "dorp-" + format.name().toLowerCase(Locale.ROOT);
        first.imports(Csv.year(name).file(), IMPORTER);
        workOn(new OrganisationId(name));
        assertSurvives(name, format);
        Map<String, String> files = files(first.export(name, null, FileFormat.CSV));
        assertThat(files.get("statussen.csv")).contains("\"'=1+1 \"\"geciteerd\"\"\nregel 2\"");
        assertThat(files.get("statusschaal.csv")).contains("N;Niet volgens plan;;OFF_TRACK;#b71c1c;square;ja");
        assertThat(files.get("activiteiten.csv")).contains(";Vervalt;;;;;Niet meer nodig");
        assertThat(files.get("wijzigingen.csv")).contains("PROPOSED").contains("-250,00");
        assertThat(files.get("begrotingslijnen.csv"))
                .contains(";Huur;;2020;EXPENSE;123,45;2019-112;COUNCIL;2019-11-06;123;2020-08-31");
        assertThat(files.get("perioden.csv")).contains("rek-2019;1;ANNUAL_ACCOUNTS;2019;Rekening;;;;;CLOSED");
    }

    private static void workOn(OrganisationId organisation) throws InterruptedException {
        PeriodId period = new PeriodId(organisation, "vgr-2020");
        ActivityId activity = new ActivityId(UUID.randomUUID());
        UUID programme = Keys.id(organisation, "heading", "6");
        first.does(OFFICER, new PlanActivity(activity, organisation, "6.9", "Van de pagina's", null, programme, null));
        for (int n = 0; n < 12; n++) {
            first.does(
                    OFFICER,
                    new DefineGoal(
                            new GoalId(UUID.randomUUID()),
                            organisation,
                            null,
                            "Doel " + n,
                            null,
                            programme,
                            List.of("a, b", "c")));
        }
        first.does(
                OFFICER,
                new ReportStatus(
                        activity,
                        new ReportId(UUID.randomUUID()),
                        period,
                        new StatusRequest(
                                "N",
                                FreeText.of("=1+1 \"geciteerd\"\r\nregel 2"),
                                new Account(FreeText.of("oorzaak; met punt"), null, FreeText.of("'-x")),
                                new Judgement("V", null, "N"),
                                FreeText.of("Voorstel"))));
        first.does(
                OFFICER,
                new WriteActivityNarrative(
                        activity,
                        new Narrative(new NarrativeId(UUID.randomUUID()), period, null, FreeText.of("Tekst"), null)));
        ActivityId confirmed = new ActivityId(Keys.id(organisation, "activity", "6.1.3"));
        ActivityId retired = new ActivityId(UUID.randomUUID());
        first.does(OFFICER, new PlanActivity(retired, organisation, "6.8", "Vervalt", null, null, null));
        first.does(
                OFFICER,
                new ReportStatus(
                        retired,
                        new ReportId(UUID.randomUUID()),
                        period,
                        new StatusRequest("V", null, Account.NONE, Judgement.NONE, null)));
        first.does(OFFICER, new RetireActivity(retired, FreeText.of("Niet meer nodig")));
        first.does(
                OTHER,
                new ReopenPeriod(
                        new PeriodId(organisation, "rek-2019"),
                        List.of(),
                        FreeText.of("Vergeten"),
                        Instant.now().plusSeconds(600)));
        first.does(
                OFFICER,
                new ReportStatus(
                        confirmed,
                        new ReportId(UUID.randomUUID()),
                        new PeriodId(organisation, "rek-2019"),
                        new StatusRequest("V", null, Account.NONE, Judgement.NONE, null)));
        first.does(OFFICER, new ConfirmUnchanged(confirmed, new ReportId(UUID.randomUUID()), period));
        first.does(
                OFFICER,
                new ProposeAmendment(
                        new AmendmentId(UUID.randomUUID()),
                        organisation,
                        null,
                        FreeText.of("Overheveling"),
                        List.of(line(programme, "Zorg", -25000), line(programme, "Welzijn", 25000)),
                        false));
        BudgetLineKey rent = line(programme, "Huur", 0).line();
        BudgetLineId rentId = BudgetLineIds.of(organisation, rent);
        first.does(
                OFFICER,
                new AdoptBudget(
                        rentId,
                        organisation,
                        rent,
                        Money.ofCents(12_345),
                        new Decision("2019-112", DecidingBody.COUNCIL, LocalDate.of(2019, 11, 6))));
        first.does(
                OFFICER,
                new RecordActual(rentId, organisation, rent, Money.ofCents(12_300), LocalDate.of(2020, 8, 31)));
        first.does(
                OFFICER,
                new DefineStatusScale(
                        organisation,
                        List.of(new ScaleValue(
                                "V", "Op koers", "Gaat goed", StatusLevel.ON_TRACK, "#2e7d32", StatusShape.CIRCLE))));
    }

    private static AmendmentLine line(UUID programme, String label, long cents) {
        Subject subject = new Subject(SubjectKind.PROGRAMME, programme);
        return new AmendmentLine(
                new BudgetLineKey(subject, label, null, 2020, BudgetKind.EXPENSE), Money.ofCents(cents), true);
    }

    /** Out of the first, into the second, and out of that: the same; and back into the first: nothing to do. */
    private static void assertSurvives(String name, FileFormat format) throws Exception {
        Map<String, String> before = files(first.export(name, null, FileFormat.CSV));
        ImportReport there = second.imports(YearFile.of(first.export(name, null, format)), IMPORTER);
        assertThat(there.refusals()).isEmpty();
        Map<String, String> after = files(second.export(name, null, FileFormat.CSV));
        before.keySet().stream()
                .filter(file -> !file.equals("wijzigingen.csv"))
                .forEach(file -> assertThat(after.get(file)).as(file).isEqualTo(before.get(file)));
        ImportReport back = first.imports(YearFile.of(second.export(name, null, format)), IMPORTER);
        assertThat(back.changes()).isZero();
        assertThat(back.conflicts()).isEmpty();
        assertThat(back.importId()).isNull();
    }

    @Test
    void an_export_can_speak_of_an_earlier_moment() throws Exception {
        first.imports(Csv.year("vroeger").file(), IMPORTER);
        Map<String, String> then = files(first.export("vroeger", null, FileFormat.CSV));
        Instant moment = Instant.now();
        first.imports(Csv.year("vroeger").with("statussen", "N;Later", "V;Nu").file(), IMPORTER);
        assertThat(files(first.export("vroeger", moment, FileFormat.CSV))).isEqualTo(then);
        assertThat(files(first.export("vroeger", null, FileFormat.CSV))).isNotEqualTo(then);
    }

    @Test
    void what_another_organisation_has_cannot_be_taken_over() throws Exception {
        first.imports(Csv.year("eigen").file(), IMPORTER);
        String theirs = Objects.requireNonNull(
                files(first.export("eigen", null, FileFormat.CSV)).get("activiteiten.csv"));
        Csv taking = Csv.of("ander")
                .file("activiteiten.csv", theirs.replaceAll("(?m);[^;]*;[^;]*;[^;]*;[^;]*;[^;\n]*$", ";;;;;"));
        ImportReport report = first.get(Importer.class).dryRun(taking.file(), IMPORTER);
        assertThat(report.faults()).extracting(fault -> fault.problem().name()).contains("OTHER_ORGANISATION");
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
