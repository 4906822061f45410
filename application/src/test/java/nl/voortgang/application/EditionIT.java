package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Edition;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.Press;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportJson;
import nl.voortgang.publication.report.ReportReader;
import nl.voortgang.publication.report.StatusReport;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.NotYet;
import nl.voortgang.query.projection.Projections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edition is printed from one position of the log: later corrections do not reach it, nor does what is done to the projections. */
class EditionIT {
    private final Program program = Program.demo();
    private final Town town = Town.in(program);
    private final EventLog log = program.bean(EventLog.class);
    private final ReportReader reports = program.bean(ReportReader.class);
    private final PeriodId period = PeriodId.of(town.id() + "/p1");

    private long reported;

    @BeforeEach
    void a_status_was_reported_and_corrected_afterwards() throws Exception {
        Api officer = town.as("officer");
        Town.created(
                officer.post(town.reports(), "{\"periodCode\":\"p1\",\"status\":\"G\",\"explanation\":\"It runs.\"}"));
        reported = settled(1);
        assertThat(officer.post(
                                "/v1/activities/" + town.activity() + "/status-corrections",
                                "{\"periodCode\":\"p1\",\"status\":\"G\",\"explanation\":\"It stands still.\","
                                        + "\"reason\":\"A mistake.\"}")
                        .status())
                .isBetween(200, 201);
        settled(2);
    }

    @Test
    void an_edition_says_what_was_known_at_its_position_and_a_preview_what_is_known_now() {
        StatusReport then = only(ReportJson.read(json(print(reported))));
        StatusReport now = only(reports.at(period, 1, null));

        assertThat(then.explanation()).isEqualTo("It runs.");
        assertThat(then.corrections()).isZero();
        assertThat(now.explanation()).isEqualTo("It stands still.");
        assertThat(now.corrections()).isEqualTo(1);
    }

    @Test
    void one_position_earlier_nothing_was_reported_yet() {
        assertThat(ReportJson.read(json(print(reported - 1))).items())
                .hasSize(1)
                .allSatisfy(item -> assertThat(item.reports()).isEmpty());
    }

    @Test
    void what_was_read_at_a_moment_is_what_was_known_then() {
        Instant moment = log.at(reported).orElseThrow().sequencedAt();

        assertThat(only(reports.at(period, 1, moment)).explanation()).isEqualTo("It runs.");
        assertThatThrownBy(() -> reports.at(period, 1, Instant.parse("2020-01-01T00:00:00Z")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void every_form_is_the_same_after_the_projections_were_made_anew() throws Exception {
        Map<Form, byte[]> before = print(reported);
        for (String projection : List.of("outline", "status_timeline", "indicators", "budget_ledger")) {
            program.bean(Projections.class).rebuildAndWait(projection, (position, target) -> {});
        }
        Map<Form, byte[]> after = print(reported);

        for (Form form : Form.values()) {
            assertThat(after.get(form)).as(form.name()).isEqualTo(before.get(form));
        }
    }

    @Test
    void an_edition_says_which_it_is_and_why() {
        Digest first = program.bean(Contents.class).keep(json(print(reported)));
        String page = page(print(reported, first));

        assertThat(page).contains("Editie 2, een correctie.").contains("Two cells were swapped.");
        assertThat(page).doesNotContain("niet gepubliceerd");
    }

    @Test
    void an_edition_after_one_that_was_never_printed_corrects_nothing() {
        assertThat(page(print(reported))).contains("Editie 2, p1.").doesNotContain("een correctie");
    }

    @Test
    void a_position_that_the_log_has_not_reached_is_not_printed() {
        assertThatThrownBy(() -> print(log.head() + 1_000)).isInstanceOf(NotYet.class);
    }

    private static String page(Map<Form, byte[]> printed) {
        return new String(Objects.requireNonNull(printed.get(Form.HTML)), StandardCharsets.UTF_8);
    }

    private Map<Form, byte[]> print(long position) {
        return print(position, null);
    }

    private Map<Form, byte[]> print(long position, @Nullable Digest previous) {
        return program.bean(Press.class)
                .print(new Edition(
                        period,
                        2,
                        position,
                        Instant.parse("2020-11-19T09:00:53Z"),
                        Instant.parse("2020-11-19T09:08:33Z"),
                        1,
                        new BuiltInTemplates()
                                .named("statusoverzicht")
                                .orElseThrow()
                                .digest(),
                        "Two cells were swapped.",
                        previous));
    }

    /** Waits until everybody has seen the activity's event of that number, and gives its position. */
    private long settled(long sequence) throws InterruptedException {
        String activity = AggregateIds.of(new ActivityId(UUID.fromString(town.activity())));
        assertThat(program.bean(Projections.class).awaitRevision(activity, sequence, Duration.ofSeconds(20)))
                .isTrue();
        return log.positionOf(activity, sequence).orElseThrow();
    }

    private static byte[] json(Map<Form, byte[]> printed) {
        return Objects.requireNonNull(printed.get(Form.JSON));
    }

    private static StatusReport only(Report report) {
        List<StatusReport> found =
                report.items().stream().flatMap(item -> item.reports().stream()).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
