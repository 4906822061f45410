package nl.voortgang.application.looked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.voortgang.application.Api;
import nl.voortgang.application.Program;
import nl.voortgang.application.SignedInReader;
import nl.voortgang.application.Town;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.Report;
import nl.voortgang.verifier.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What of a request is recorded in the log of who looked, and who may read that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogIT {
    // One of its own: others would use up what may be recorded of refusals in a minute.
    private final Program program =
            Program.start("--voortgang.home=" + Program.loadedHome()).awaitReady();
    private final Town town = Town.in(program);

    @AfterAll
    void close() {
        program.close();
    }

    @BeforeAll
    void somebodyWithoutAnyRole() {
        program.bean(FirstAccounts.class)
                .addDemo(Map.of("stranger", Set.of(), "seeker", Set.of(), "flooder", Set.of()));
    }

    @Test
    void what_an_auditor_reads_is_recorded_with_each_field_before_the_answer() {
        Instant before = Instant.now();
        program.as("auditor").get("/v1/organisations/" + town.id() + "/outline?knownAt=" + before);
        Instant after = Instant.now();

        JsonNode entry = newest("action=READ&object=/outline");

        assertThat(entry.path("actor").asString()).isEqualTo(pseudonym("auditor"));
        assertThat(entry.path("action").asString()).isEqualTo("READ");
        assertThat(entry.path("object").asString()).isEqualTo("/v1/organisations/" + town.id() + "/outline");
        assertThat(entry.path("organisation").asString()).isEqualTo(town.id());
        assertThat(entry.path("result").asString()).isEqualTo("GRANTED");
        assertThat(entry.path("origin").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(entry.path("times").asInt()).isEqualTo(1);
        assertThat(Instant.parse(entry.path("occurredAt").asString())).isBetween(before.minusMillis(1), after);
        assertThat(Instant.parse(entry.path("recordedAt").asString()))
                .isBetween(before.minusSeconds(1), after.plusSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "accountant, /v1/organisations/TOWN/budget-ledger, READ, GRANTED",
        "officer, /v1/organisations/TOWN/export?format=XLSX, EXPORT, GRANTED",
        "officer, /v1/organisations/TOWN/access-log, READ, FORBIDDEN",
        "stranger, /v1/organisations/TOWN/periods, READ, UNKNOWN",
        "'', /v1/organisations/TOWN/matrix, READ, NOT_SIGNED_IN",
        "nobody-here, /v1/organisations/TOWN/periods, SIGN_IN, NOT_SIGNED_IN"
    })
    void reading_taking_out_and_being_refused(String account, String address, String action, String result) {
        long before = last();
        program.as(account).get(address.replace("TOWN", town.id()));

        assertThat(since(before, "action=" + action + "&result=" + result)).hasSize(1);
    }

    @Test
    void what_others_read_is_not_recorded() {
        long before = last();

        assertThat(program.as("officer")
                        .get("/v1/organisations/" + town.id() + "/outline")
                        .status())
                .isEqualTo(200);

        assertThat(since(before, "")).isEmpty();
    }

    @Test
    void a_refused_change_is_recorded_as_one() {
        long before = last();
        program.as("auditor").post("/v1/organisations/" + town.id() + "/activities", "{}");

        assertThat(since(before, "action=CHANGE"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("result").asString()).isEqualTo("FORBIDDEN"));
    }

    @Test
    void what_could_be_a_name_is_kept_out_of_the_address() {
        program.as("officer").get("/v1/organisations/" + town.id() + "/Jan%20Jansen@example.org/periods?name=Jansen");

        assertThat(jdbc().queryForObject(
                                "select count(*) from access_log.entry where object ilike '%jansen%'", Integer.class))
                .isZero();
        assertThat(newest("result=UNKNOWN").path("object").asString())
                .isEqualTo("/v1/organisations/" + town.id() + "/…/periods");
    }

    @Test
    void a_name_that_nobody_has_is_stored_nowhere_and_one_that_somebody_has_as_the_pseudonym() {
        program.as("geheim-persoon").get("/v1/organisations/" + town.id() + "/periods");
        JsonNode unknown = newest("action=SIGN_IN");

        assertThat(unknown.path("actor").isNull()).isTrue();
        assertThat(jdbc().queryForObject(
                                "select count(*) from access_log.entry e where e::text ilike '%geheim-persoon%'",
                                Integer.class))
                .isZero();
    }

    @Test
    void reading_the_log_is_recorded_itself() {
        since(0, "");
        long before = last() - 1;

        assertThat(since(before, "object=/access-log"))
                .as("the question before this one")
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("object").asString())
                            .isEqualTo("/v1/organisations/" + town.id() + "/access-log");
                    assertThat(entry.path("actor").asString()).isEqualTo(pseudonym("auditor"));
                });
    }

    @Test
    void it_is_searched_by_each_field_and_read_page_by_page() {
        for (int i = 0; i < 5; i++) {
            program.as("seeker").get("/v1/organisations/" + town.id() + "/periods");
        }
        String stranger = "&actor=seeker&object=/periods&result=UNKNOWN&action=READ";
        Api auditor = program.as("auditor");
        String log = "/v1/organisations/" + town.id() + "/access-log?limit=2" + stranger;
        Api.Answer first = auditor.get(log);
        Api.Answer second =
                auditor.get(log + "&after=" + first.json().path("next").asString());
        Api.Answer third =
                auditor.get(log + "&after=" + second.json().path("next").asString());

        assertThat(List.of(
                        first.items().size(),
                        second.items().size(),
                        third.items().size()))
                .containsExactly(2, 2, 1);
        assertThat(third.json().path("next").isNull()).isTrue();
        assertThat(auditor.get(log + "&from=" + Instant.now().plus(Duration.ofDays(1)))
                        .items())
                .isEmpty();
        assertThat(auditor.get(log + "&to=2020-01-01").items()).isEmpty();
        assertThat(auditor.get("/v1/organisations/" + town.id() + "/access-log?actor=officer&object=/budget-ledger")
                        .items())
                .isEmpty();
        assertThat(auditor.get("/v1/organisations/" + town.id() + "/access-log?action=NOTHING&limit=0")
                        .json()
                        .path("errors"))
                .hasSize(2);
    }

    @Test
    void an_organisations_auditor_sees_nothing_of_others_and_nothing_of_the_installation() {
        Town other = Town.in(program);
        program.as("stranger").get("/v1/organisations/" + other.id() + "/periods");

        assertThat(program.as("auditor")
                        .get("/v1/organisations/" + town.id() + "/access-log?object=" + other.id())
                        .items())
                .isEmpty();
        for (String account : List.of("stranger", "officer", "accountant")) {
            assertThat(program.as(account).get("/v1/installation/access-log").status())
                    .as(account)
                    .isIn(403, 404);
        }
    }

    @Test
    void it_can_be_taken_out_as_csv_with_pseudonyms() {
        program.as("stranger").get("/v1/organisations/" + town.id() + "/periods");
        long before = last();
        HttpResponse<String> csv = new SignedInReader(program, "auditor")
                .get("/organisations/" + town.id() + "/access-log/export?actor=stranger");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).contains(pseudonym("stranger"));
        assertThat(since(before, "action=EXPORT")).hasSize(1);
    }

    @Test
    void a_flood_of_refusals_is_counted_and_not_written_one_by_one() {
        program.bean(Recorder.class).summarise();
        int before = count("select count(*) from access_log.entry");
        int times = count("select coalesce(sum(times), 0) from access_log.entry");
        for (int i = 0; i < 150; i++) {
            program.as("flooder").get("/v1/organisations/" + town.id() + "/activities-" + i);
        }
        program.bean(Recorder.class).summarise();

        assertThat(count("select count(*) from access_log.entry") - before).isLessThan(110);
        assertThat(count("select sum(times) from access_log.entry") - times).isEqualTo(150);
    }

    @Test
    void the_user_as_whom_the_program_works_can_change_nothing() {
        for (String statement : List.of(
                "update access_log.entry set object = '/other'",
                "delete from access_log.entry",
                "truncate access_log.entry",
                "insert into access_log.entry values (1000000, now(), now(), 1, null, 'READ', '/', null, 'GRANTED', '')",
                "delete from access_log.leaf_hash",
                "update access_log.checkpoint set size = 1")) {
            assertThat(catchThrowable(() -> jdbc().execute(statement)))
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void the_verifier_finds_it_as_it_was_written() throws Exception {
        try (var connection = program.bean(DataSource.class).getConnection()) {
            Report report = new Verification(Evidence.NONE, Set.of(Part.ACCESS), ProgressListener.NONE).run(connection);

            assertThat(report.checks())
                    .allSatisfy(check -> assertThat(check.differences()).isEmpty());
            assertThat(report.checks().stream()
                            .filter(check -> check.name().startsWith("each hash in the access log"))
                            .mapToLong(Check::checked)
                            .sum())
                    .isPositive();
        }
    }

    private List<JsonNode> since(long position, String question) {
        return program
                .as("auditor")
                .get("/v1/organisations/" + town.id() + "/access-log?limit=1000&" + question)
                .items()
                .stream()
                .filter(entry -> entry.path("position").asLong() > position)
                .toList();
    }

    private JsonNode newest(String question) {
        return since(0, question).getFirst();
    }

    /** Asked of the database, because asking the program would be recorded. */
    private long last() {
        return count("select coalesce(max(position), 0) from access_log.entry");
    }

    private int count(String sql) {
        return Objects.requireNonNull(jdbc().queryForObject(sql, Integer.class));
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(program.bean(DataSource.class));
    }

    private String pseudonym(String account) {
        UUID actor = program.bean(Accounts.class).actor(account).value();
        return actor.toString();
    }
}
