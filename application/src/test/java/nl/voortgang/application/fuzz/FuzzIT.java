package nl.voortgang.application.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.voortgang.application.Api;
import nl.voortgang.application.Program;
import nl.voortgang.application.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what nobody means, from many connections at once. A short run is part of every build, always with the same requests;
 * {@code -Dfuzz.requests=50000} makes it long, and {@code -Dfuzz.seed=N} makes others.
 */
class FuzzIT {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 7);
    private static final int CONNECTIONS = 4;
    private static final int ENOUGH_FAULTS = 20;

    /** Of a head that is longer the server reads no more, and so never knows that it was meant for the API. */
    private static final int LONGEST_HEAD = 8_192;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Program program;

    private final Map<String, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        program = Program.start(
                        "--voortgang.home=" + Program.loadedHome(),
                        "--voortgang.limits.calls=0",
                        "--voortgang.limits.visits=0")
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void nothing_that_is_sent_makes_the_program_fail_and_every_refusal_says_why() throws Exception {
        Api auditor = program.as("auditor");
        JsonNode document = auditor.get("/v1/openapi.json").json();
        Known known = Known.in(auditor);
        AtomicInteger left = new AtomicInteger(REQUESTS);
        try (ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Attempts attempts = new Attempts(document, known, SEED + i);
                people.execute(() -> send(attempts, left));
            }
            people.shutdown();
            assertThat(people.awaitTermination(2, TimeUnit.HOURS)).isTrue();
        }

        System.out.println("fuzz.seed=" + SEED + ", " + REQUESTS + " requests: " + new TreeMap<>(statuses)
                + "; accepted at least once: " + accepted.size() + " of "
                + Operation.of(document).size());
        assertThat(faults).as("fuzz.seed=" + SEED).isEmpty();
        assertThat(sent).hasSameSizeAs(Operation.of(document));
        assertThat(accepted.stream().filter(operation -> !operation.startsWith("GET")))
                .as("changes")
                .hasSizeGreaterThan(1);
        assertThat(deadLetters(auditor)).isEmpty();
    }

    private void send(Attempts attempts, AtomicInteger left) {
        try (Wire wire = new Wire(program.address())) {
            while (left.getAndDecrement() > 0 && faults.size() < ENOUGH_FAULTS) {
                Attempt attempt = attempts.next();
                String fault = fault(wire, attempt);
                if (fault != null) {
                    faults.add(fault + " to " + attempt);
                }
            }
        } catch (IOException e) {
            faults.add(e.toString());
        }
    }

    private @Nullable String fault(Wire wire, Attempt attempt) throws IOException {
        Wire.Answer answer;
        try {
            answer = wire.send(attempt.head("localhost"), attempt.body());
        } catch (IOException e) {
            wire.close();
            return e.toString();
        }
        attempt.meant().map(Operation::toString).ifPresent(sent::add);
        statuses.computeIfAbsent(String.valueOf(answer.status()), none -> new AtomicInteger())
                .incrementAndGet();
        if (answer.status() < 300) {
            attempt.meant().map(Operation::toString).ifPresent(accepted::add);
        }
        if (answer.status() >= 500) {
            return answer.status() + " " + answer.body();
        }
        return answer.status() >= 400
                        && attempt.asksForBody()
                        && attempt.head("localhost").length < LONGEST_HEAD
                        && !isProblem(answer)
                ? answer.status() + " " + answer.headers() + " " + answer.body()
                : null;
    }

    private static boolean isProblem(Wire.Answer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return answer.header("content-type").startsWith("application/problem+json")
                    && problem.path("status").asInt(0) == answer.status()
                    && !problem.path("title").asString("").isEmpty()
                    && !problem.path("code").asString("").isEmpty();
        } catch (JacksonException none) {
            return false;
        }
    }

    private static Set<String> deadLetters(Api auditor) {
        return auditor.get("/v1/projections").items().stream()
                .filter(each -> each.path("deadLetters").asInt(0) > 0)
                .map(JsonNode::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
