package nl.voortgang.application;

import static nl.voortgang.application.Town.accepted;
import static nl.voortgang.application.Town.created;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PublicationEvent.PublicationRequested;
import nl.voortgang.events.PublicationEvent.PublicationSealed;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Edition;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.Press;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Publishing over the API, and what anybody can read of it. */
class PublicationIT {
    private final Program program = Program.demo();

    /** What does not need anybody to be signed in. */
    private static final Set<String> OPEN = Set.of(
            "/",
            "/login",
            "/toegankelijkheid",
            "/error",
            "/public",
            "/public/{id}",
            "/public/{id}/changes",
            "/public/{id}/{code}",
            "/public/{id}/{code}/{edition}.{suffix}",
            "/design/themes/{organisation}/{digest}.css",
            "/v1/openapi.json",
            "/v1/openapi.json.yaml");

    @Test
    void the_demonstration_is_published_and_gives_out_what_was_sealed() {
        for (String period : List.of("rek-2019", "vgr1-2020")) {
            Published published = Published.in(program, "zevenaar", period).awaitSealed(1);

            assertThat(published.givenOut(1)).isEqualTo(published.sealed(1)).hasSize(3);
            assertThat(published.read("").body())
                    .isEqualTo(published.read("/1.html").body());
        }
        assertThat(Published.in(program, "zevenaar", "vgr2-2020").state(1)).isEqualTo("404");
    }

    @Test
    void a_document_is_cached_by_its_digest_and_may_do_nothing() {
        Published published = Published.in(program, "zevenaar", "rek-2019").awaitSealed(1);
        String etag = "\"" + published.sealed(1).get("html") + "\"";

        HttpResponse<byte[]> answer = published.read("/1.html");
        assertThat(answer.headers().allValues("etag")).containsExactly(etag);
        assertThat(answer.headers().allValues("content-security-policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("cache-control")).containsExactly("max-age=3600, public, immutable");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(published.read("/1.html", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void what_the_event_says_is_what_the_press_prints_and_what_is_kept() {
        Published published = Published.in(program, "zevenaar", "vgr1-2020").awaitSealed(1);
        PublicationRequested requested = (PublicationRequested) event("publication.requested", "vgr1-2020");
        PublicationSealed sealed = (PublicationSealed) event("publication.sealed", "vgr1-2020");

        Map<Form, byte[]> printedAgain = program.bean(Press.class)
                .print(new Edition(
                        PeriodId.of("zevenaar/vgr1-2020"),
                        1,
                        requested.position(),
                        requested.exportedAt(),
                        requested.madeAt(),
                        requested.scaleVersion(),
                        new Digest(requested.template().digest()),
                        null,
                        null));

        sealed.forms().forEach(form -> {
            byte[] again = Objects.requireNonNull(
                    printedAgain.get(Form.valueOf(form.form().name())));
            assertThat(Digest.of(again).hex()).as(form.form().name()).isEqualTo(form.digest());
            assertThat(again).hasSize(form.size());
            assertThat(published.sealed(1)).containsValue(form.digest());
        });
    }

    private Object event(String name, String period) {
        EventLog log = program.bean(EventLog.class);
        return log.readAfter(0, 100_000).stream()
                .filter(event ->
                        event.name().equals(name) && event.aggregateId().equals("publication/zevenaar/" + period))
                .map(LoggedEvent::payload)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_period_is_published_corrected_and_withdrawn() {
        Town town = Town.in(program);
        Published published = Published.in(program, town.id(), "p1");
        String path = published.path();
        Api controller = town.as("controller");
        String template = "statusoverzicht";
        String first = "{\"edition\":1,\"template\":\"" + template + "\"}";
        assertThat(controller.post(path, first).code()).isEqualTo("PERIOD_NOT_CLOSED");
        accepted(town.closePeriod("p1"));
        assertThat(town.as("officer").post(path, first).status()).isEqualTo(403);
        assertThat(town.as("").post(path, first).status()).isEqualTo(401);
        assertThat(controller
                        .post(path, "{\"edition\":1,\"template\":\"none-such\"}")
                        .raw()
                        .body())
                .contains("there is no template");

        Answer asked = created(controller.post(path, first, "Idempotency-Key", "first"));
        assertThat(asked.header("Location")).isEqualTo(path + "/1");
        assertThat(created(controller.post(path, first, "Idempotency-Key", "first"))
                        .json())
                .isEqualTo(asked.json());
        published.awaitSealed(1);
        Map<String, String> original = published.givenOut(1);
        assertThat(original).isEqualTo(published.sealed(1));

        assertThat(controller.post(path, first.replace('1', '3')).code()).isEqualTo("EDITION_NOT_NEXT");
        String second = "{\"edition\":2,\"template\":\"" + template + "\"";
        assertThat(controller.post(path, second + "}").code()).isEqualTo("REASON_MISSING");
        created(controller.post(path, second + ",\"reason\":\"1.1 was wrong.\"}"));
        published.awaitSealed(2);
        assertThat(published.edition(2).json().path("previous").asString()).isEqualTo(original.get("json"));
        assertThat(published.givenOut(1)).isEqualTo(original);
        assertThat(published.read("").body())
                .isEqualTo(published.read("/2.html").body());

        String revision = published.edition(2).header("ETag");
        String withdrawal = path + "/2/withdrawal";
        String reason = "{\"reason\":\"The correction was wrong.\"}";
        assertThat(controller.post(withdrawal, reason, "Idempotency-Key", "w").status())
                .isEqualTo(428);
        assertThat(controller
                        .post(withdrawal, reason, "Idempotency-Key", "w", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        accepted(controller.post(withdrawal, reason, "Idempotency-Key", "w", "If-Match", revision));
        Waiting.until(Duration.ofSeconds(20), () -> published.state(2).equals("WITHDRAWN"));
        assertThat(published.givenOut(2).values()).containsOnly("410");
        assertThat(new String(published.read("/2.html").body(), StandardCharsets.UTF_8))
                .contains("The correction was wrong.");
        assertThat(published.read("").body())
                .isEqualTo(published.read("/1.html").body());
    }

    @Test
    void a_template_is_made_changed_and_retired() {
        Town town = Town.in(program);
        Api controller = town.as("controller");
        String builtIn = "statusoverzicht";
        String text = controller.get(town.path("/templates/" + builtIn)).raw().body();
        String ours = text.replaceFirst("name: *" + builtIn, "name: ours").strip();
        String changed = ours.replace("periods: 3", "periods: 2");
        String templates = town.path("/templates");

        Answer made = created(controller.post(templates, body(ours)));
        assertThat(made.header("Location")).isEqualTo(templates + "/ours");
        assertThat(controller.post(templates, body(ours)).raw().body()).contains("there is a template with the name");
        assertThat(controller
                        .post(templates, body(ours + "<script>alert(1)</script>"))
                        .status())
                .isEqualTo(400);
        assertThat(town.as("officer").post(templates, body(text)).status()).isEqualTo(403);
        String change = templates + "/ours";
        assertThat(controller
                        .send("PUT", change, body(text), "Idempotency-Key", "other-name", "If-Match", "*")
                        .raw()
                        .body())
                .contains("must keep its name");
        accepted(controller.send("PUT", change, body(changed), "Idempotency-Key", "change", "If-Match", "*"));
        Waiting.until(Duration.ofSeconds(20), () -> controller.get(templates).items().stream()
                .anyMatch(item -> item.path("version").asInt() == 2));
        assertThat(controller.get(change).raw().body()).isEqualTo(changed);
        accepted(controller.post(change + "/retirement", "{\"reason\":\"Not used.\"}"));
        Waiting.until(Duration.ofSeconds(20), () -> controller.get(change).status() == 404);
    }

    private static String body(String text) {
        return "{\"text\":" + JsonMapper.shared().writeValueAsString(text) + "}";
    }

    @Test
    void without_signing_in_nothing_but_what_is_public_can_be_reached() {
        Set<String> reached = new TreeSet<>();
        for (String pattern : patterns()) {
            int status = Published.fetch(program.address() + pattern.replaceAll("\\{[^}]*}", "zevenaar"))
                    .statusCode();
            boolean leadsToSigningIn = status == 401 || status == 302;
            if (!leadsToSigningIn) {
                reached.add(pattern);
            }
        }

        assertThat(reached).isSubsetOf(OPEN).contains("/public", "/public/{id}");
    }

    /** Whoever could seal over HTTP could publish what was never printed. */
    @Test
    void sealing_has_no_address() {
        assertThat(patterns()).noneMatch(pattern -> pattern.contains("seal")).hasSizeGreaterThan(80);
    }

    private Set<String> patterns() {
        return program
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_is_not_published_and_what_does_not_exist_are_answered_alike() {
        String main = "(?s).*(<main.*</main>).*";
        String missing = page("/public/nowhere").replaceAll(main, "$1");

        for (String address : List.of(
                "/public/weert",
                "/public/zevenaar/vgr2-2020",
                "/public/zevenaar/rek-2019/2.html",
                "/public/nowhere/rek-2019/1.pdf")) {
            assertThat(Published.fetch(program.address() + address).statusCode())
                    .as(address)
                    .isEqualTo(404);
            assertThat(page(address).replaceAll(main, "$1")).isEqualTo(missing);
        }
    }

    private String page(String address) {
        return new String(
                Published.fetch(program.address() + address, "Accept", "text/html")
                        .body(),
                StandardCharsets.UTF_8);
    }
}
