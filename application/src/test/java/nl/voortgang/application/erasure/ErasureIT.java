package nl.voortgang.application.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import nl.voortgang.application.Program;
import nl.voortgang.application.Town;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.Credentials;
import nl.voortgang.application.accounts.Membership;
import nl.voortgang.application.erasure.TextErasure.Approval;
import nl.voortgang.application.erasure.TextErasure.Cause;
import nl.voortgang.application.erasure.TextErasure.Refusal;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildListener;
import nl.voortgang.query.projection.RebuildState;
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

/** After a person was erased and the keys of a text were destroyed, neither is found anywhere, and all the rest is as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ErasureIT {
    private static final String USERNAME = "zilvermeeuw";
    private static final String NAME = "Zilvermeeuw van den Dam";
    private static final String MAIL = "z.meeuw@dam.example";
    private static final String SUBJECT = "subject-of-the-gull";
    private static final String TEXT = "Zij heet Kwikstaart en woont aan de Vogelsingel";
    private static final List<String> WANTED =
            List.of(USERNAME, NAME, "Zilvermeeuw", MAIL, SUBJECT, TEXT, "Kwikstaart", "Vogelsingel");

    private final Program program =
            Program.start("--voortgang.home=" + Program.temporaryHome()).awaitReady();
    private final JdbcTemplate jdbc = new JdbcTemplate(program.bean(DataSource.class));
    private final Accounts accounts = program.bean(Accounts.class);

    @SuppressWarnings("NullAway.Init") // Made before the tests.
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private ActorId person;

    private long position;

    @BeforeAll
    void somebodyWorksHere() {
        town = Town.in(program);
        OrganisationId organisation = new OrganisationId(town.id());
        String hash = String.valueOf(program.bean(PasswordEncoder.class).encode(USERNAME));
        accounts.add(USERNAME, NAME, hash, Set.of(), false);
        accounts.reachableAt(USERNAME, MAIL);
        accounts.belongsTo(USERNAME, Set.of(new Membership(organisation, "sport")));
        person = accounts.actor(USERNAME);
        program.bean(Credentials.class).link(person, "https://provider.example", SUBJECT);
        program.bean(FirstGrants.class).give(organisation, person, Set.of(Role.OFFICER));
        jdbc.update(
                "insert into drafts.draft (actor, organisation, period, activity, fields, written_in)"
                        + " values (?, ?, 'p1', gen_random_uuid(), ?::jsonb, 'w')",
                person.value(),
                town.id(),
                "{\"explanation\": \"" + TEXT + "\"}");
        jdbc.update(
                "insert into drafts.template_draft (actor, organisation, name, title, text) values (?, ?, 'a', ?, ?)",
                person.value(),
                town.id(),
                NAME,
                TEXT);
        jdbc.update(
                "insert into reminders.mail (organisation, period, occasion, actor) values (?, 'p1', 'before', ?)",
                town.id(),
                person.value());
        assertThat(program.as(USERNAME)
                        .post(
                                "/v1/activities/" + town.activity() + "/status-reports",
                                "{\"periodCode\":\"p1\",\"status\":\"G\",\"explanation\":\"" + TEXT + "\"}")
                        .status())
                .isEqualTo(201);
        position = program.as("auditor")
                .get("/v1/organisations/" + town.id() + "/audit-trail?event=activity.status-reported")
                .items()
                .getFirst()
                .path("position")
                .asLong();
        assertThat(places()).as("it is everywhere before").hasSizeGreaterThan(6);
    }

    @AfterAll
    void close() {
        program.close();
    }

    @Test
    void nothing_of_them_is_found_and_everything_else_is_as_it_was(CapturedOutput output) throws Exception {
        List<String> hashes = jdbc.queryForList(
                "select encode(leaf_hash, 'hex') from event_store.log_position where position <= ? order by position",
                String.class,
                position);

        assertThat(program.bean(TextErasure.class)
                        .erase(position, approval("controller", "admin"))
                        .refusal())
                .isNull();
        program.bean(PersonErasure.class).erase(person, accounts.actor("admin"));
        program.bean(PersonErasure.class).erase(person, accounts.actor("admin"));

        assertThat(places()).isEmpty();
        assertThat(rowsOf(person)).as("beside events and logs").isEmpty();
        assertThat(exported()).doesNotContain(WANTED);
        assertThat(output.getAll()).doesNotContain(WANTED);
        assertThat(program.as(USERNAME).get("/v1/organisations").status()).isEqualTo(401);
        assertThat(program.as("auditor")
                        .get("/v1/organisations/" + town.id() + "/audit-trail?event=activity.status-reported")
                        .raw()
                        .body())
                .contains("voormalig medewerker")
                .contains(person.toString());
        assertThat(jdbc.queryForList(
                        "select encode(leaf_hash, 'hex') from event_store.log_position where position <= ? order by position",
                        String.class,
                        position))
                .isEqualTo(hashes);
        verify();
        Projections projections = program.bean(Projections.class);
        for (ProjectionStatus each : projections.all()) {
            assertThat(projections
                            .rebuildAndWait(each.name(), RebuildListener.NONE)
                            .state())
                    .isEqualTo(RebuildState.DONE);
        }
        assertThat(places()).isEmpty();
        assertThat(jdbc.queryForList(
                        "select object from access_log.entry where action = 'ERASE' order by position", String.class))
                .containsExactly(
                        "/events/" + position + "/texts/mistake/requested",
                        "/events/" + position + "/texts/mistake/approved",
                        "/people/" + person,
                        "/people/" + person);
    }

    @Test
    void two_people_must_stand_for_a_text_and_one_of_them_must_be_an_admin() throws Exception {
        TextErasure erasure = program.bean(TextErasure.class);

        assertThat(erasure.erase(position, approval("admin", "admin")).refusal())
                .isEqualTo(Refusal.SAME_PERSON);
        assertThat(erasure.erase(position, approval("admin", "controller")).refusal())
                .isEqualTo(Refusal.NOT_AN_ADMIN);
        assertThat(erasure.erase(Long.MAX_VALUE, approval("controller", "admin"))
                        .refusal())
                .isEqualTo(Refusal.NO_SUCH_TEXT);
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
        return new Approval(Cause.MISTAKE, accounts.actor(requester), accounts.actor(approver));
    }

    /** Tables in which anything that is looked for stands in any column, as text or as bytes. */
    private List<String> places() {
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            for (String each : WANTED) {
                String bytes = HexFormat.of().formatHex(each.getBytes(StandardCharsets.UTF_8));
                Integer rows = jdbc.queryForObject(
                        "select count(*) from " + table
                                + " as r where strpos(lower(r::text), ?) > 0 or strpos(r::text, ?) > 0",
                        Integer.class,
                        each.toLowerCase(Locale.ROOT),
                        bytes);
                if (rows != null && rows > 0) {
                    found.add(table + ": " + each);
                }
            }
        }
        return found;
    }

    /** Tables that still have something of this pseudonym, and are neither history nor made from it. */
    private List<String> rowsOf(ActorId actor) {
        return tables().stream()
                .filter(table -> List.of("accounts.", "drafts.", "reminders.", "exchange.").stream()
                        .anyMatch(table::startsWith))
                .filter(table -> !table.equals("accounts.account"))
                .filter(table -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select from " + table + " as r where strpos(r::text, ?) > 0)",
                        Boolean.class,
                        actor.toString())))
                .toList();
    }

    private List<String> tables() {
        return jdbc
                .queryForList(
                        "select format('%I.%I', schemaname, tablename) from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema')",
                        String.class)
                .stream()
                .filter(table -> Boolean.TRUE.equals(
                        jdbc.queryForObject("select has_table_privilege(?, 'select')", Boolean.class, table)))
                .toList();
    }

    private String exported() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(program.address() + "/v1/organisations/" + town.id() + "/export?format=CSV"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8)))
                .build();
        StringBuilder all = new StringBuilder();
        try (HttpClient client = HttpClient.newHttpClient();
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                        client.send(request, BodyHandlers.ofByteArray()).body()))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all.toString()).contains("Activity 1.1");
        return all.toString();
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
