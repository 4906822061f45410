package nl.voortgang.application.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.voortgang.application.Api;
import nl.voortgang.application.Program;
import nl.voortgang.application.SignedInReader;
import nl.voortgang.application.Town;
import nl.voortgang.application.Waiting;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.Credentials;
import nl.voortgang.application.accounts.Membership;
import nl.voortgang.application.erasure.TextErasure.Approval;
import nl.voortgang.application.erasure.TextErasure.Outcome;
import nl.voortgang.application.erasure.TextErasure.Refusal;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedEdition;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.Role;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.exchange.run.ImportFiles;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildListener;
import nl.voortgang.query.projection.RebuildState;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.Report;
import nl.voortgang.verifier.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** After a person was erased and the keys of a text were destroyed, neither is found anywhere, and all the rest is as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ErasureIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String USERNAME = "zilvermeeuw";
    private static final String NAME = "Zilvermeeuw van den Dam";
    private static final String MAIL = "z.meeuw@dam.example";
    private static final String SUBJECT = "subject-of-the-gull";
    private static final String TEXT = "Zij heet \"Kwikstaart\" &\nwoont <nu> aan de Vogelsingel 12.";
    private static final String LATER = TEXT + " Nog steeds.";
    private static final List<String> OF_PERSON = List.of(USERNAME, "van den Dam", MAIL, SUBJECT);
    private static final List<String> OF_TEXT = List.of("Kwikstaart", "Vogelsingel");
    private static final List<String> WANTED =
            Stream.concat(OF_PERSON.stream(), OF_TEXT.stream()).toList();
    private static final Path MANUAL = Path.of("../docs/operations.md");

    private final Path home = Program.loadedHome();
    private final Program program = Program.start("--voortgang.home=" + home).awaitReady();
    private final JdbcTemplate jdbc = new JdbcTemplate(program.bean(DataSource.class));
    private final DataSource owner = program.bean("embeddedOwner", DataSource.class);
    private final Everywhere everywhere = new Everywhere(owner, home);
    private final Accounts accounts = program.bean(Accounts.class);

    @SuppressWarnings("NullAway.Init") // Made before the tests.
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private String other;

    @SuppressWarnings("NullAway.Init")
    private ActorId person;

    @SuppressWarnings("NullAway.Init")
    private Instant before;

    private long position;
    private long later;

    /** Nobody asks for this one to go in earnest. */
    private long reported;

    @BeforeAll
    void somebodyWorksHereAndIsPublished() {
        town = Town.in(program);
        other = town.plan("1.2");
        String third = town.plan("1.3");
        before = Instant.now();
        hire();
        leaveDrafts();
        // An event that cannot be projected is parked; what is said of it must not repeat what it says.
        jdbc.execute(
                "alter table status_timeline.entry add constraint kept_out check (strpos(explanation, 'Nog steeds') = 0)");
        position = report(USERNAME, town.activity(), TEXT);
        later = report("officer", other, LATER);
        reported = report("officer", third, "Er is niets bijzonders.");
        Waiting.until(Duration.ofSeconds(30), () -> deadLetters() == 1);
        publish();
        // Positions under a checkpoint can be proved.
        Waiting.until(
                Duration.ofSeconds(30),
                () -> program.as("auditor")
                                .get("/v1/integrity/inclusion-proof?position=" + position)
                                .status()
                        == 200);
        // From what stands in a column the database keeps samples, and does so whenever it likes.
        new JdbcTemplate(owner).execute("analyze");
    }

    private void hire() {
        OrganisationId organisation = new OrganisationId(town.id());
        String hash = String.valueOf(program.bean(PasswordEncoder.class).encode(USERNAME));
        accounts.add(USERNAME, NAME, hash, Set.of(), false);
        accounts.reachableAt(USERNAME, MAIL);
        accounts.belongsTo(USERNAME, Set.of(new Membership(organisation, "sport")));
        person = accounts.actor(USERNAME);
        program.bean(Credentials.class).link(person, "https://provider.example", SUBJECT);
        program.bean(FirstGrants.class).give(organisation, person, Set.of(Role.OFFICER));
        assertThat(new SignedInReader(program, USERNAME)
                        .get("/organisations/" + town.id())
                        .statusCode())
                .isEqualTo(200);
        jdbc.update(
                "insert into reminders.mail (organisation, period, occasion, actor) values (?, 'p1', 'before', ?)",
                town.id(),
                person.value());
    }

    /** Of the person; and of a colleague, who took the text over. */
    private void leaveDrafts() {
        for (ActorId writer : List.of(person, accounts.actor("officer"))) {
            jdbc.update(
                    "insert into drafts.draft (actor, organisation, period, activity, fields, written_in)"
                            + " values (?, ?, 'p1', gen_random_uuid(), ?::jsonb, 'w')",
                    writer.value(),
                    town.id(),
                    JSON.writeValueAsString(Map.of("explanation", LATER)));
        }
        jdbc.update(
                "insert into drafts.template_draft (actor, organisation, name, title, text) values (?, ?, 'a', ?, ?)",
                person.value(),
                town.id(),
                NAME,
                TEXT);
    }

    private long report(String account, String activity, String explanation) {
        assertThat(program.as(account)
                        .post(
                                "/v1/activities/" + activity + "/status-reports",
                                JSON.writeValueAsString(
                                        Map.of("periodCode", "p1", "status", "G", "explanation", explanation)))
                        .status())
                .isEqualTo(201);
        EventLog log = program.bean(EventLog.class);
        String stream = AggregateIds.of(new ActivityId(UUID.fromString(activity)));
        Waiting.until(Duration.ofSeconds(30), () -> log.positionOf(stream, 1).isPresent());
        return log.positionOf(stream, 1).orElseThrow();
    }

    private void publish() {
        Api controller = program.as("controller");
        String period = "/v1/organisations/" + town.id() + "/periods/p1";
        assertThat(controller.post(period + "/closing", "{}").status()).isEqualTo(200);
        assertThat(controller
                        .post(period + "/publications", "{\"edition\":1,\"template\":\"statusoverzicht\"}")
                        .status())
                .isEqualTo(201);
        Waiting.until(Duration.ofMinutes(1), () -> controller
                .get(period + "/publications/1")
                .json()
                .path("state")
                .asString()
                .equals("SEALED"));
    }

    @AfterAll
    void close() {
        program.close();
    }

    @Test
    void nothing_of_them_is_found_and_everything_else_is_as_it_was(CapturedOutput output) throws Exception {
        assertThat(everywhere.tables(WANTED, Set.of()))
                .as("it is everywhere before")
                .anyMatch(place -> place.startsWith("event_store.content"))
                .hasSizeGreaterThan(10);
        Exports exports = new Exports(program, town.id(), town.activity(), position, before);
        assertThat(exports.withAnyOf(WANTED)).as("before").hasSizeGreaterThan(5);
        List<String> hashes = leafHashes();
        List<byte[]> bytes = bytesToForget();

        Outcome first = program.bean(TextErasure.class).erase(position, null, approval("controller", "admin"));
        assertThat(first.refusal()).isNull();
        assertThat(first.printed()).containsExactly(new PrintedEdition("p1", 1));
        assertThat(first.copies()).containsExactly(later);
        Outcome second = program.bean(TextErasure.class).erase(later, null, approval("controller", "admin"));
        assertThat(second.copies()).isEmpty();
        program.bean(PersonErasure.class).erase(person, accounts.actor("admin"));
        program.bean(PersonErasure.class).erase(person, accounts.actor("admin"));

        Set<String> published =
                program.bean(Publications.class).of(new OrganisationId(town.id()), null).items().stream()
                        .flatMap(edition -> edition.forms().stream())
                        .map(PrintedForm::digest)
                        .collect(Collectors.toSet());
        assertThat(everywhere.tables(WANTED, published)).isEmpty();
        assertThat(everywhere.files(WANTED)).isEmpty();
        assertThat(rowsOf(person)).as("beside events and logs").isEmpty();
        assertThat(exports.withAnyOf(WANTED)).isEmpty();
        assertThat(output.getAll()).contains("status_timeline parks").doesNotContain(WANTED);
        assertThat(program.as(USERNAME).get("/v1/organisations").status()).isEqualTo(401);
        assertThat(program.as("auditor")
                        .get("/v1/organisations/" + town.id() + "/audit-trail?event=activity.status-reported")
                        .raw()
                        .body())
                .contains("voormalig medewerker")
                .contains(person.toString());
        assertThat(leafHashes()).isEqualTo(hashes);
        verify();
        rebuildEverything();
        assertThat(everywhere.tables(WANTED, published)).isEmpty();
        assertThat(jdbc.queryForList(
                        "select object from access_log.entry where action = 'ERASE' order by position", String.class))
                .containsExactly(
                        "/events/" + position + "/texts",
                        "/events/" + later + "/texts",
                        "/people/" + person,
                        "/people/" + person);
        assertThat(everywhere.filesOfTheDatabase(bytes))
                .as("before the tables are written anew")
                .isNotEmpty();
        writeTablesAnew();
        assertThat(everywhere.filesOfTheDatabase(bytes)).isEmpty();
    }

    /** What the manual tells the owner of the database to do afterwards. */
    private void writeTablesAnew() throws IOException {
        Matcher statement = Pattern.compile("VACUUM FULL [a-z_., \n]+;").matcher(Files.readString(MANUAL));
        assertThat(statement.find()).isTrue();
        new JdbcTemplate(owner).execute(statement.group());
    }

    /** Names, and the keys of the texts; the texts themselves were printed. */
    private List<byte[]> bytesToForget() {
        List<byte[]> bytes = new ArrayList<>(OF_PERSON.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList());
        bytes.addAll(new JdbcTemplate(owner)
                .queryForList(
                        "select keys from event_store.text_key join event_store.log_position using (global_index)"
                                + " where position in (?, ?)",
                        byte[].class,
                        position,
                        later));
        assertThat(bytes).hasSize(OF_PERSON.size() + 2);
        return bytes;
    }

    private void rebuildEverything() throws InterruptedException {
        Projections projections = program.bean(Projections.class);
        for (ProjectionStatus each : projections.all()) {
            assertThat(projections
                            .rebuildAndWait(each.name(), RebuildListener.NONE)
                            .state())
                    .isEqualTo(RebuildState.DONE);
        }
    }

    private List<String> leafHashes() {
        return jdbc.queryForList(
                "select encode(leaf_hash, 'hex') from event_store.log_position where position <= ? order by position",
                String.class,
                later);
    }

    private long deadLetters() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from status_timeline.dead_letter", Long.class));
    }

    @Test
    void what_an_import_that_has_not_ended_may_hold_is_not_erased() throws Exception {
        ImportFiles files = program.bean(ImportFiles.class);
        ImportId unfinished = new ImportId(UUID.randomUUID());
        files.save(
                new ImportFiles.Pending(unfinished, new OrganisationId(town.id()), accounts.actor("controller")),
                TEXT.getBytes(StandardCharsets.UTF_8));
        try {
            assertThat(program.bean(TextErasure.class)
                            .erase(position, null, approval("controller", "admin"))
                            .refusal())
                    .isEqualTo(Refusal.IMPORT_UNFINISHED);
        } finally {
            files.delete(unfinished);
        }
    }

    @Test
    void two_people_must_stand_for_a_text_and_the_one_who_agrees_must_be_an_admin() throws Exception {
        TextErasure erasure = program.bean(TextErasure.class);

        assertThat(refusal(approval("officer", "admin"))).isEqualTo(Reason.NOT_PERMITTED);
        assertThat(refusal(approval("admin", "admin"))).isEqualTo(Reason.FOUR_EYES);
        assertThat(refusal(approval("admin", "controller"))).isEqualTo(Reason.NOT_PERMITTED);
        assertThat(erasure.erase(Long.MAX_VALUE, null, approval("controller", "admin"))
                        .refusal())
                .isEqualTo(Refusal.NO_SUCH_TEXT);
        assertThat(erasure.erase(reported, "details.councilProposal", approval("controller", "admin"))
                        .refusal())
                .isEqualTo(Refusal.NO_SUCH_TEXT);
    }

    private Reason refusal(Approval approval) {
        return catchThrowableOfType(
                        Refused.class, () -> program.bean(TextErasure.class).erase(reported, null, approval))
                .reason();
    }

    @Test
    void the_last_admin_cannot_be_erased_and_keeps_everything() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> program.bean(PersonErasure.class).erase(accounts.actor("admin"), null))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.LAST_ADMIN));

        assertThat(accounts.has("admin")).isTrue();
        assertThat(program.as("admin").get("/v1/organisations").status()).isEqualTo(200);
    }

    private Approval approval(String requester, String approver) {
        return new Approval(ErasureCause.MISTAKE, accounts.actor(requester), accounts.actor(approver));
    }

    /** Tables that still have something of this pseudonym, and are neither history nor made from it. */
    private List<String> rowsOf(ActorId actor) {
        return everywhere.tables().stream()
                .filter(table -> Stream.of("accounts.", "drafts.", "reminders.", "exchange.")
                        .anyMatch(table::startsWith))
                .filter(table -> !table.equals("accounts.account"))
                .filter(table -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select from " + table + " as r where strpos(r::text, ?) > 0)",
                        Boolean.class,
                        actor.toString())))
                .toList();
    }

    private void verify() throws Exception {
        try (var connection = program.bean(DataSource.class).getConnection()) {
            Report report =
                    new Verification(Evidence.NONE, EnumSet.allOf(Part.class), ProgressListener.NONE).run(connection);
            assertThat(report.checks())
                    .allSatisfy(check ->
                            assertThat(check.differences()).as(check.name()).isEmpty());
        }
    }
}
