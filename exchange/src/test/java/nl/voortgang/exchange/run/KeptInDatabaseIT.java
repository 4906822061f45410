package nl.voortgang.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.events.Account;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.plan.Codes;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.run.ImportFiles.Pending;
import nl.voortgang.exchange.run.ImportFiles.Turn;
import nl.voortgang.exchange.run.ImportReport.ConflictReport;
import nl.voortgang.stack.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files, turns and progress on the real database. */
class KeptInDatabaseIT {
    private static final ActorId IMPORTER = new ActorId(new UUID(7, 1));
    private static final ActorId OFFICER = new ActorId(new UUID(7, 2));

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static Installation installation;

    private final ImportFiles files = installation.get(ImportFiles.class);
    private final ProgressBoard board = installation.get(ProgressBoard.class);

    @BeforeAll
    static void start() throws SQLException {
        installation = Installation.start();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void a_file_is_kept_until_it_is_deleted_and_one_per_organisation() {
        Pending pending = pending("kept");
        byte[] content = "zip".getBytes(StandardCharsets.UTF_8);
        assertThat(files.save(pending, content)).isTrue();
        assertThat(files.save(pending, content)).as("the same again").isTrue();
        assertThat(files.save(pending("kept"), content)).as("another one").isFalse();
        assertThat(files.content(pending.importId())).contains(content);
        assertThat(files.pending()).contains(pending);
        assertThat(files.pending(pending.importId())).contains(pending);
        files.delete(pending.importId());
        assertThat(files.pending(pending.importId())).isEmpty();
        assertThat(files.content(pending.importId())).isEmpty();
        assertThat(files.save(pending("kept"), content)).isTrue();
    }

    @Test
    void it_is_one_importers_turn_at_a_time_in_each_organisation() {
        OrganisationId organisation = new OrganisationId("turns");
        Optional<Turn> first = files.take(organisation);
        assertThat(first).isPresent();
        assertThat(files.take(organisation)).isEmpty();
        assertThat(files.take(new OrganisationId("others"))).isPresent().get().satisfies(Turn::close);
        first.orElseThrow().close();
        assertThat(files.take(organisation)).isPresent().get().satisfies(Turn::close);
    }

    @Test
    void an_import_that_the_program_died_in_goes_on_at_the_next_start() {
        Csv year = Csv.year("gestopt");
        assertThatThrownBy(() -> dying(12).run(year.file(), IMPORTER, ProgressListener.NONE))
                .isInstanceOf(ImportInterrupted.class);
        ImportProgress stopped = board.of(new OrganisationId("gestopt")).getFirst();
        assertThat(stopped.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(stopped.total()).isEqualTo(25);
        Importer importer = installation.get(Importer.class);
        assertThatThrownBy(() -> importer.run(
                        year.with("organisatie", ";vrij", ";verplicht").file(), IMPORTER, ProgressListener.NONE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.IMPORT_RUNNING));
        importer.resumePending();
        ImportProgress ended = importer.progress(stopped.importId()).orElseThrow();
        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(Objects.requireNonNull(ended.report()).changes()).isEqualTo(22);
        assertThat(files.pending(stopped.importId())).isEmpty();
    }

    @Test
    void what_was_written_before_the_program_died_is_not_written_again() {
        Csv year = Csv.year("dubbel");
        assertThatThrownBy(() -> deaf(16).run(year.file(), IMPORTER, ProgressListener.NONE))
                .isInstanceOf(ImportInterrupted.class);
        Importer importer = installation.get(Importer.class);
        importer.resumePending();
        ImportProgress ended = importer.imports(new OrganisationId("dubbel")).getFirst();
        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(Objects.requireNonNull(ended.report()).changes()).isEqualTo(22);
        assertThat(installation
                        .get(JdbcClient.class)
                        .sql("select count(*) from event_store.event where encode(metadata, 'escape') like :import")
                        .param("import", "%" + ended.importId() + "%")
                        .query(Integer.class)
                        .single())
                .as("one event per command, with one to begin and one to end")
                .isEqualTo(27);
    }

    @Test
    void a_kept_report_does_not_repeat_what_people_wrote() throws InterruptedException {
        installation.imports(Csv.year("woorden").file(), IMPORTER);
        OrganisationId organisation = new OrganisationId("woorden");
        installation.does(
                OFFICER,
                new CorrectStatus(
                        new ActivityId(Keys.id(organisation, "activity", "6.1.1")),
                        new CorrectionId(UUID.randomUUID()),
                        new PeriodId(organisation, "vgr-2020"),
                        new StatusRequest("V", FreeText.of("Jan is ziek"), Account.NONE, Judgement.NONE, null),
                        FreeText.of("Navraag")));
        Csv next = Csv.year("woorden").with("activiteiten", "Kaart", "Kaarten");
        ImportReport told = installation.imports(next.file(), IMPORTER);
        assertThat(told.conflicts())
                .contains(new ConflictReport("statussen", 3, "toelichting", "Later", "Jan is ziek", false));
        ImportReport kept = Objects.requireNonNull(
                board.of(Objects.requireNonNull(told.importId())).orElseThrow().report());
        assertThat(kept.conflicts())
                .containsExactly(
                        new ConflictReport("statussen", 3, "status", "N", "V", false),
                        new ConflictReport("statussen", 3, "toelichting", null, null, false));
        assertThat(installation
                        .get(JdbcClient.class)
                        .sql("select count(*) from exchange.import_progress where report like '%Jan is ziek%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_code_that_is_in_use_here_is_told_before_anything_is_sent() throws InterruptedException {
        installation.imports(Csv.year("codes").file(), IMPORTER);
        Csv other = Csv.of("codes").sheet("activiteiten", "sleutel;code;titel", "nieuw;6.1.1;Ander loket");
        ImportReport report = installation.get(Importer.class).dryRun(other.file(), IMPORTER);
        assertThat(report.refusals()).extracting(refusal -> refusal.reason()).containsExactly(Reason.CODE_TAKEN);
    }

    @Test
    void codes_that_change_places_do_so_in_the_event_store_too() throws InterruptedException {
        installation.imports(Csv.year("ruil").file(), IMPORTER);
        ImportReport report = installation.imports(
                Csv.year("ruil")
                        .with("activiteiten", "6.1.1;6.1.1;Loket", "6.1.1;6.1.2;Loket")
                        .with("activiteiten", "6.1.2;6.1.2;Wijkteam", "6.1.2;6.1.1;Wijkteam")
                        .file(),
                IMPORTER);
        assertThat(report.refusals()).isEmpty();
        assertThat(report.changes()).isEqualTo(2);
    }

    private static Importer dying(int after) {
        Watched commands = new Watched(installation.get(Commands.class));
        AtomicInteger sent = new AtomicInteger();
        commands.before = command -> {
            if (sent.getAndIncrement() >= after) {
                throw new IllegalStateException("killed");
            }
        };
        return importer(commands);
    }

    /** Dies when this many commands are written, and does not know it. */
    private static Importer deaf(int after) {
        Watched commands = new Watched(installation.get(Commands.class));
        AtomicInteger written = new AtomicInteger();
        commands.written = all -> {
            if (written.addAndGet(all.size()) > after) {
                throw new IllegalStateException("killed");
            }
        };
        return importer(commands);
    }

    private static Importer importer(Commands commands) {
        return new Importer(
                commands,
                installation.get(History.class),
                installation.get(Codes.class),
                installation.get(ImportFiles.class),
                installation.get(ProgressBoard.class),
                Clock.systemUTC(),
                4,
                installation.get(ImportRight.class));
    }

    private static Pending pending(String organisation) {
        return new Pending(new ImportId(UUID.randomUUID()), new OrganisationId(organisation), IMPORTER);
    }
}
