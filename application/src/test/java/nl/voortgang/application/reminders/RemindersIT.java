package nl.voortgang.application.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.application.Api;
import nl.voortgang.application.Program;
import nl.voortgang.application.Waiting;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.Membership;
import nl.voortgang.application.demo.DemoGrants;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.NotFound;
import nl.voortgang.web.collection.Reminders;
import nl.voortgang.web.collection.Reminders.Setting;
import nl.voortgang.web.collection.Reminders.State;
import nl.voortgang.web.frame.Formats;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reminders reach whoever still has to report, once, by a mail server that may be down for a while. */
class RemindersIT {
    @RegisterExtension
    private static final GreenMailExtension MAIL = new GreenMailExtension(
                    new ServerSetup(Program.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init")
    private static Program program;

    private final OrganisationId organisation =
            new OrganisationId("mail-" + UUID.randomUUID().toString().substring(0, 8));
    private final PeriodId period = new PeriodId(organisation, "p1");

    @BeforeAll
    static void start() {
        program = Program.start(
                "--voortgang.home=" + Program.loadedHome(),
                "--voortgang.demo=true",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                "--voortgang.mail.from=voortgang@example.org",
                "--voortgang.address=https://voortgang.example.org/",
                // The rounds are made by the tests.
                "--voortgang.reminders.interval=1d");
        program.awaitReady();
        program.bean(Accounts.class).reachableAt("officer", "officer@example.org");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void town() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        Api admin = program.as("admin");
        Api controller = program.as("controller");
        String path = "/v1/organisations/" + organisation;
        assertThat(admin.post("/v1/organisations", "{\"id\":\"" + organisation + "\",\"name\":\"Testdam\"}")
                        .status())
                .isEqualTo(201);
        program.bean(DemoGrants.class).give(organisation);
        controller.put(path + "/units/sport", "{\"name\":\"Team Sport\"}");
        controller.post(
                path + "/status-scales",
                "{\"values\":[{\"code\":\"G\",\"label\":\"Groen\",\"level\":\"ON_TRACK\",\"colour\":\"#2e7d32\",\"shape\":\"CIRCLE\"}]}");
        controller.post(
                path + "/periods",
                "{\"code\":\"p1\",\"kind\":\"PROGRESS_REPORT\",\"fiscalYear\":2026,\"order\":1,\"label\":\"1e VGR\",\"deadline\":\""
                        + LocalDate.now(Formats.ZONE).plusDays(5) + "\"}");
        controller.post(path + "/periods/p1/opening", "{}");
        String activity = controller
                .post(path + "/activities", "{\"code\":\"1.1\",\"title\":\"Zwembad\"}")
                .json()
                .path("id")
                .asString();
        assertThat(controller
                        .put("/v1/activities/" + activity + "/unit", "{\"unit\":\"sport\"}")
                        .status())
                .isEqualTo(200);
        program.bean(Accounts.class).belongsTo("officer", List.of(new Membership(organisation, "sport")));
        Waiting.until(PATIENCE, () -> openOfTeam() == 1);
    }

    /** The projections may not have heard of the town yet. */
    private long openOfTeam() {
        try {
            return program.bean(OpenWork.class).in(period).getOrDefault("sport", 0L);
        } catch (NotFound notYet) {
            return 0;
        }
    }

    private Reminders reminders() {
        return program.bean(Reminders.class);
    }

    private static void makeRound() {
        program.bean(Postman.class).round();
    }

    @Test
    void whoever_has_something_to_do_is_reminded_before_the_last_day_and_once() throws Exception {
        reminders().change(organisation, new Setting(5, null));

        makeRound();
        makeRound();

        assertThat(MAIL.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("officer@example.org");
            assertThat(mail.getSubject()).isEqualTo("Herinnering: nog 1 activiteit te melden voor 1e VGR");
            assertThat(text(mail))
                    .contains("Testdam", "https://voortgang.example.org/organisations/" + organisation)
                    .doesNotContain("Zwembad", "officer");
        });
        assertThat(reminders().mails(period)).singleElement().satisfies(mail -> assertThat(mail.state())
                .isEqualTo(State.SENT));
    }

    @Test
    void nobody_is_reminded_by_itself_unless_somebody_said_so() {
        makeRound();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void nobody_is_reminded_on_another_day() {
        reminders().change(organisation, new Setting(2, 3));

        makeRound();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void pressing_the_button_twice_reminds_once_and_pressing_it_again_later_reminds_again() {
        assertThat(reminders().remindNow(period, "first")).isEqualTo(1);
        assertThat(reminders().remindNow(period, "first")).isEqualTo(1);
        makeRound();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);

        reminders().remindNow(period, "second");
        makeRound();
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whoever_reported_meanwhile_is_not_reminded() {
        reminders().remindNow(period, "first");
        String activity = program.as("controller")
                .get("/v1/organisations/" + organisation + "/outline")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        program.as("officer")
                .post("/v1/activities/" + activity + "/status-reports", "{\"periodCode\":\"p1\",\"status\":\"G\"}");
        Waiting.until(PATIENCE, () -> program.bean(OpenWork.class).in(period).isEmpty());

        makeRound();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(reminders().mails(period)).isEmpty();
        assertThat(reminders().remindNow(period, "second")).isZero();
    }

    @Test
    void what_cannot_be_sent_waits_and_is_shown() {
        reminders().remindNow(period, "first");
        MAIL.stop();
        try {
            makeRound();
            assertThat(reminders().mails(period)).singleElement().satisfies(mail -> {
                assertThat(mail.state()).isEqualTo(State.WAITING);
                assertThat(mail.at()).isNotNull();
            });
        } finally {
            MAIL.start();
        }
    }

    @Test
    void two_nodes_that_make_the_round_at_the_same_moment_send_one_mail() throws Exception {
        reminders().remindNow(period, "first");
        List<Thread> nodes = List.of(
                Thread.ofPlatform().unstarted(RemindersIT::makeRound),
                Thread.ofPlatform().unstarted(RemindersIT::makeRound));
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
