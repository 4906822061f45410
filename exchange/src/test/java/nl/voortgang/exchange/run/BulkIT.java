package nl.voortgang.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.voortgang.command.Command;
import nl.voortgang.command.activity.ActivityCommand.PlanActivity;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.exchange.Csv;
import nl.voortgang.stack.Installation;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the event store guards, it guards for rows that are written together too. */
class BulkIT {
    private static final ActorId IMPORTER = new ActorId(new UUID(7, 1));
    private static final ActorId OFFICER = new ActorId(new UUID(7, 2));

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static Installation installation;

    @BeforeAll
    static void start() throws SQLException {
        installation = Installation.start();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void rows_that_come_in_together_are_written_in_one_transaction() throws InterruptedException {
        installation.imports(Csv.year("samen").file(), IMPORTER);
        assertThat(installation
                        .get(JdbcClient.class)
                        .sql("select count(distinct xmin::text) from event_store.event"
                                + " where name = 'activity.planned' and encode(payload, 'escape') like '%\"samen\"%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_period_that_is_closed_between_decision_and_writing_takes_no_row() throws Exception {
        OrganisationId organisation = new OrganisationId("dicht");
        installation.imports(Csv.year("dicht").without("statussen").file(), IMPORTER);
        Command closing = new ClosePeriod(new PeriodId(organisation, "vgr-2020"));
        ImportReport report = importWithHaste(
                Csv.of("dicht").sheet("statussen", "onderwerp;periode;status", "6.1.1;vgr-2020;V", "6.1.2;vgr-2020;V"),
                StatusReported.class,
                closing);
        assertThat(report.refusals())
                .extracting(refusal -> refusal.row() + " " + refusal.reason())
                .containsExactly("2 PERIOD_CLOSED", "3 PERIOD_CLOSED");
    }

    @Test
    void a_code_that_somebody_takes_meanwhile_is_refused_to_its_row_alone() throws Exception {
        OrganisationId organisation = new OrganisationId("bezet");
        installation.imports(
                Csv.year("bezet").without("activiteiten").without("statussen").file(), IMPORTER);
        Command planning =
                new PlanActivity(new ActivityId(UUID.randomUUID()), organisation, "6.1.2", "Eerder", null, null, null);
        ImportReport report = importWithHaste(
                Csv.of("bezet")
                        .sheet(
                                "activiteiten",
                                "sleutel;code;titel",
                                "een;6.1.1;Loket",
                                "twee;6.1.2;Wijkteam",
                                "drie;6.1.3;Kaart")
                        .sheet("statussen", "onderwerp;periode;status", "een;vgr-2020;V", "twee;vgr-2020;V"),
                ActivityPlanned.class,
                planning);
        assertThat(report.refusals())
                .extracting(refusal -> refusal.sheet() + " " + refusal.row() + " " + refusal.reason())
                .containsExactly("activiteiten 3 CODE_TAKEN", "statussen 3 UNKNOWN_SUBJECT");
        assertThat(ImportScene.sheet(report, "activiteiten").added()).isEqualTo(2);
        assertThat(ImportScene.sheet(report, "statussen").added()).isEqualTo(1);
    }

    /** When events of this type were decided on and are about to be written, somebody else is faster, once. */
    private static ImportReport importWithHaste(Csv csv, Class<? extends Event> type, Command command)
            throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Registration haste = installation.get(EventStore.class).registerDispatchInterceptor(events -> {
            if (events.stream().anyMatch(event -> type.isInstance(event.getPayload())) && !done.getAndSet(true)) {
                CompletableFuture.runAsync(
                                () -> installation.get(Commands.class).send(command, Sender.of(OFFICER)))
                        .join();
            }
            return (index, event) -> event;
        });
        try {
            return installation.imports(csv.file(), IMPORTER);
        } finally {
            haste.cancel();
        }
    }
}
