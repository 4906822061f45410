package nl.voortgang.application.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.voortgang.application.Api;
import nl.voortgang.application.Program;
import nl.voortgang.application.Town;
import nl.voortgang.application.Waiting;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.erasure.ErasureCommand.ApproveErasure;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.EventLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Over the API a text is asked to go, agreed on by another person, and gone; all others stay. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasingTextsIT {
    private static final String CAUSE = "details.account.cause";

    // One of its own: everything is made anew in it.
    private final Program program =
            Program.start("--voortgang.home=" + Program.loadedHome()).awaitReady();

    @SuppressWarnings("NullAway.Init")
    private Town town;

    private long position;

    @AfterAll
    void close() {
        program.close();
    }

    @BeforeEach
    void somebodyReported() {
        town = Town.in(program);
        assertThat(program.as("officer")
                        .post(
                                "/v1/activities/" + town.activity() + "/status-reports",
                                "{\"periodCode\":\"p1\",\"status\":\"O\",\"explanation\":\"De bouw ligt stil.\","
                                        + "\"cause\":\"Jansen is ziek.\",\"consequence\":\"Vertraging.\","
                                        + "\"correction\":\"Vervanging.\"}")
                        .status())
                .isEqualTo(201);
        EventLog log = program.bean(EventLog.class);
        String stream = AggregateIds.of(new ActivityId(UUID.fromString(town.activity())));
        Waiting.until(Duration.ofSeconds(30), () -> log.positionOf(stream, 1).isPresent());
        position = log.positionOf(stream, 1).orElseThrow();
    }

    @Test
    void one_text_of_an_event_goes_and_the_others_stay() {
        assertThat(texts()).contains("details.explanation:false", CAUSE + ":false");

        assertThat(ask("controller", CAUSE).status()).isEqualTo(201);
        assertThat(decide("admin", "approvals", CAUSE).status()).isEqualTo(201);
        Waiting.until(Duration.ofMinutes(2), () -> !timeline().contains("Jansen is ziek."));

        assertThat(timeline()).contains("De bouw ligt stil.", "Vertraging.", "Vervanging.");
        assertThat(texts()).contains("details.explanation:false", CAUSE + ":true");
        assertThat(wishes()).singleElement().satisfies(wish -> {
            assertThat(wish.path("state").asString()).isEqualTo("APPROVED");
            assertThat(wish.path("requestedBy").asString()).isEqualTo(actor("controller"));
            assertThat(wish.path("decidedBy").asString()).isEqualTo(actor("admin"));
        });
        Waiting.until(Duration.ofSeconds(20), () -> trail().size() == 2);
        assertThat(trail()).containsExactlyInAnyOrder("erasure.requested", "erasure.approved");
    }

    @Test
    void whoever_asked_cannot_agree_and_only_an_admin_can() {
        assertThat(ask("officer", CAUSE).status()).isEqualTo(403);
        assertThat(ask("admin", CAUSE).status()).isEqualTo(201);

        assertThat(decide("admin", "approvals", CAUSE).code()).isEqualTo("FOUR_EYES");
        assertThat(decide("controller", "approvals", CAUSE).status()).isEqualTo(403);
        assertThat(decide("controller", "approvals", null).status()).isEqualTo(403);
        assertThat(decide("controller", "rejections", CAUSE).status()).isEqualTo(201);
        assertThat(timeline()).contains("Jansen is ziek.");
    }

    @Test
    void a_text_that_is_not_there_or_is_anothers_is_refused() {
        Town other = Town.in(program);
        Api controller = program.as("controller");

        assertThat(ask("controller", "details.councilProposal").status()).isEqualTo(400);
        for (long wanted : new long[] {position, Long.MAX_VALUE}) {
            assertThat(controller
                            .post("/v1/organisations/" + other.id() + "/erasures", body(wanted, null, "MISTAKE"))
                            .json()
                            .path("errors"))
                    .hasSize(1);
            assertThat(controller
                            .get("/v1/organisations/" + other.id() + "/erasable-texts?position=" + wanted)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(controller
                        .get("/v1/organisations/" + other.id() + "/erasable-texts?position=0x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_was_agreed_on_is_carried_out_later_where_a_node_died_before_it_could() throws Exception {
        ask("controller", null);
        OrganisationId organisation = new OrganisationId(town.id());
        program.bean(Commands.class)
                .send(
                        new ApproveErasure(organisation, position, null, List.of()),
                        Sender.of(program.bean(Accounts.class).actor("admin")));
        assertThat(timeline()).contains("Jansen is ziek.");

        program.bean(TextErasure.class).carryOut();

        assertThat(timeline()).doesNotContain("Jansen is ziek.", "De bouw ligt stil.");
    }

    private Api.Answer ask(String account, @Nullable String text) {
        return program.as(account)
                .post("/v1/organisations/" + town.id() + "/erasures", body(position, text, "MISTAKE"));
    }

    private Api.Answer decide(String account, String decision, @Nullable String text) {
        return program.as(account)
                .post("/v1/organisations/" + town.id() + "/erasures/" + decision, body(position, text, null));
    }

    private static String body(long position, @Nullable String text, @Nullable String cause) {
        return "{\"position\":" + position + (text == null ? "" : ",\"text\":\"" + text + "\"")
                + (cause == null ? "" : ",\"cause\":\"" + cause + "\"") + "}";
    }

    private List<String> texts() {
        return program.as("admin")
                .get("/v1/organisations/" + town.id() + "/erasable-texts?position=" + position)
                .json()
                .path("texts")
                .valueStream()
                .map(text -> text.path("field").asString() + ":"
                        + text.path("erased").asBoolean())
                .toList();
    }

    private List<JsonNode> wishes() {
        return program.as("controller")
                .get("/v1/organisations/" + town.id() + "/erasures")
                .items();
    }

    private List<String> trail() {
        return Api.texts(
                        program.as("auditor")
                                .get("/v1/organisations/" + town.id() + "/audit-trail")
                                .items(),
                        "event")
                .stream()
                .filter(event -> event.startsWith("erasure."))
                .toList();
    }

    private String timeline() {
        return program.as("officer")
                .get("/v1/activities/" + town.activity() + "/timeline")
                .raw()
                .body();
    }

    private String actor(String account) {
        return program.bean(Accounts.class).actor(account).toString();
    }
}
