package nl.voortgang.application;

import static nl.voortgang.application.TwoNodes.allEvents;
import static nl.voortgang.application.TwoNodes.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.eventstore.LoggedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two programs on one PostgreSQL: what holds for one of them must hold for both together. */
class TwoNodesIT {
    private static final int WRITERS = 16;

    private static TwoNodes nodes;
    private static Program first;
    private static Program second;

    @BeforeAll
    static void startTwo() throws Exception {
        nodes = TwoNodes.start();
        first = nodes.first();
        second = nodes.second();
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    void what_was_revoked_on_one_node_is_refused_on_the_other_at_once_and_is_not_read_there_a_second_later() {
        Town town = Town.in(first);
        first.bean(FirstAccounts.class).addDemo(Map.of("passer-by", Set.of()));
        String grant = "{\"person\":\"" + first.bean(Accounts.class).actor("passer-by") + "\",\"role\":\"OFFICER\"}";
        Town.accepted(first.as("admin").post(town.path("/grants"), grant));
        Api there = second.as("passer-by");
        String report = "{\"periodCode\":\"p1\",\"status\":\"G\"}";
        Town.created(there.post(town.reports(), report));
        String next = "/v1/activities/" + town.plan("1.2") + "/status-reports";

        Town.accepted(first.as("admin").post(town.path("/revocations"), grant));

        assertThat(there.post(next, report).status()).isIn(403, 404);
        Waiting.until(
                Grants.LONGEST_TRUST.multipliedBy(10),
                () -> there.get(town.path("/status-matrix")).status() == 404);
    }

    @Test
    void no_status_is_recorded_after_the_closing_of_its_period_was_acknowledged() throws Exception {
        for (int round = 0; round < 3; round++) {
            Town town = Town.in(first);
            List<String> activities = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                activities.add(town.plan("2." + i));
            }
            CountDownLatch aFewWereReported = new CountDownLatch(30);
            CountDownLatch closingWasAcknowledged = new CountDownLatch(1);
            AtomicInteger next = new AtomicInteger();
            AtomicInteger accepted = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();

            List<Callable<Void>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                Api officer = (w % 2 == 0 ? first : second).as("officer");
                writers.add(() -> {
                    for (int i = next.getAndIncrement(); i < activities.size(); i = next.getAndIncrement()) {
                        if (i >= activities.size() - WRITERS) {
                            // However quick the writers are, each comes once too late.
                            closingWasAcknowledged.await();
                        }
                        Answer answer = officer.post(
                                "/v1/activities/" + activities.get(i) + "/status-reports",
                                "{\"periodCode\":\"p1\",\"status\":\"G\"}");
                        if (answer.status() == 201) {
                            accepted.incrementAndGet();
                        } else {
                            assertThat(answer.code()).isEqualTo("PERIOD_CLOSED");
                            refused.incrementAndGet();
                        }
                        aFewWereReported.countDown();
                    }
                    return null;
                });
            }
            writers.add(() -> {
                aFewWereReported.await();
                Answer closed = second.as("controller").post(town.path("/periods/p1/closing"), "{}");
                closingWasAcknowledged.countDown();
                assertThat(closed.status()).isEqualTo(200);
                return null;
            });
            together(writers);

            List<LoggedEvent> events = allEvents(first);
            long closing = events.stream()
                    .filter(event -> event.payload() instanceof PeriodClosed closed
                            && closed.periodId().toString().equals(town.id() + "/p1"))
                    .findFirst()
                    .orElseThrow()
                    .position();
            List<LoggedEvent> reports = events.stream()
                    .filter(event -> event.payload() instanceof StatusReported report
                            && report.organisationId().value().equals(town.id()))
                    .toList();
            assertThat(reports).hasSize(accepted.get());
            assertThat(reports)
                    .allSatisfy(report -> assertThat(report.position()).isLessThan(closing));
            assertThat(refused.get()).isGreaterThanOrEqualTo(WRITERS);
            assertThat(accepted.get()).isPositive();
        }
    }

    @Test
    void no_code_is_given_twice_in_an_organisation() throws Exception {
        Town town = Town.in(first);
        AtomicInteger created = new AtomicInteger();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            Api controller = (w % 2 == 0 ? first : second).as("controller");
            writers.add(() -> {
                for (int i = 0; i < 25; i++) {
                    Answer answer = controller.post(
                            town.path("/activities"), "{\"code\":\"9." + i + "\",\"title\":\"Wanted by many\"}");
                    if (answer.status() == 201) {
                        created.incrementAndGet();
                    } else {
                        assertThat(answer.status()).isEqualTo(409);
                        assertThat(answer.code()).isEqualTo("CODE_TAKEN");
                    }
                }
                return null;
            });
        }
        together(writers);

        assertThat(created.get()).isEqualTo(25);
        assertThat(allEvents(second).stream()
                        .filter(event -> event.payload() instanceof ActivityPlanned planned
                                && planned.organisationId().value().equals(town.id())
                                && String.valueOf(planned.code()).startsWith("9.")))
                .hasSize(25);
    }

    @Test
    void of_many_who_report_the_same_activity_one_is_accepted() throws Exception {
        Town town = Town.in(first);
        AtomicInteger accepted = new AtomicInteger();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            Api officer = (w % 2 == 0 ? first : second).as("officer");
            writers.add(() -> {
                Answer answer = officer.post(town.reports(), "{\"periodCode\":\"p1\",\"status\":\"G\"}");
                if (answer.status() == 201) {
                    accepted.incrementAndGet();
                } else {
                    assertThat(answer.code()).isEqualTo("ALREADY_REPORTED");
                }
                return null;
            });
        }
        together(writers);

        assertThat(accepted.get()).isEqualTo(1);
    }

    @Test
    void the_same_request_sent_to_both_at_once_happens_once_and_gets_one_answer() throws Exception {
        Town town = Town.in(first);
        String key = UUID.randomUUID().toString();
        List<Callable<String>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            Api officer = (w % 2 == 0 ? first : second).as("officer");
            writers.add(() -> {
                Answer answer = officer.post(
                        town.reports(),
                        "{\"periodCode\":\"p1\",\"status\":\"G\"}",
                        "Idempotency-Key",
                        key,
                        "If-Match",
                        "*");
                return answer.status() + " " + answer.header("ETag") + " "
                        + answer.raw().body();
            });
        }

        assertThat(together(writers))
                .hasSize(WRITERS)
                .containsOnly(together(writers.subList(0, 1)).getFirst());
    }
}
