package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.closed;
import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.AppendConditions.Observation;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import nl.voortgang.eventstore.postgres.House.LampLit;
import nl.voortgang.eventstore.postgres.House.Note;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Random requests, most of them in each other's way, come to the same in random groups as one by one: the same answers, and the same rows in the
 * same order.
 */
class GroupPropertyIT {
    private static final int RUNS = Integer.getInteger("groups.runs", 10);
    private static final long FIRST_SEED = Long.getLong("groups.seed", new SecureRandom().nextInt(1_000_000));
    private static final int REQUESTS = 120;
    private static final String WRITTEN = "written";

    @TestFactory
    Stream<DynamicTest> the_outcome_in_groups_is_that_of_one_after_the_other() {
        return IntStream.range(0, RUNS)
                .mapToObj(run -> FIRST_SEED + run)
                .map(seed -> DynamicTest.dynamicTest("-Dgroups.seed=" + seed, () -> compare(seed)));
    }

    private static void compare(long seed) throws SQLException, InterruptedException {
        Random random = new Random(seed);
        List<AppendRequest> requests =
                Stream.generate(() -> request(random)).limit(REQUESTS).toList();

        IdentityHashMap<AppendRequest, String> answers = new IdentityHashMap<>();
        List<AppendRequest> order = new ArrayList<>();
        int shared = 0;
        List<Map<String, Object>> rows;
        try (TestStore store = TestStore.fresh()) {
            DataSource source = new SingleConnectionDataSource(store.single().getConnection(), true);
            for (List<AppendRequest> group : groups(requests, random)) {
                List<AppendRequest> written = Shareable.is(group.getFirst()) ? write(source, group) : List.of();
                written.forEach(request -> answers.put(request, WRITTEN));
                shared += written.size();
                order.addAll(written);
                for (AppendRequest left : group) {
                    if (!answers.containsKey(left)) {
                        answers.put(left, byItself(source, left));
                        order.add(left);
                    }
                }
            }
            rows = rows(store);
        }
        try (TestStore store = TestStore.fresh()) {
            DataSource source = new SingleConnectionDataSource(store.single().getConnection(), true);
            for (AppendRequest request : order) {
                assertThat(byItself(source, request)).as("%s", request).isEqualTo(answers.get(request));
            }
            assertThat(rows(store)).isEqualTo(rows);
        }
        assertThat(shared).as("written in groups, or this tells nothing").isPositive();
    }

    private static List<AppendRequest> write(DataSource source, List<AppendRequest> group) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean[] written = GroupCall.execute(connection, group);
            return IntStream.range(0, group.size())
                    .filter(request -> written[request])
                    .mapToObj(group::get)
                    .toList();
        }
    }

    private static String byItself(DataSource source, AppendRequest request) {
        Object outcome = Tries.outcome(() -> new SingleAppends(source, () -> {}).append(request));
        return outcome instanceof Exception refusal
                ? refusal.getClass().getSimpleName() + refusal.getMessage()
                : WRITTEN;
    }

    /** All there is; the order of the log matters within an aggregate. */
    private static List<Map<String, Object>> rows(TestStore store) {
        return Stream.of(
                        """
                        select aggregate_id, sequence, event_id, encode(payload, 'hex') as payload, encode(keys, 'hex') as keys,
                            row_number() over (partition by aggregate_id order by global_index) as place
                        from event_store.event left join event_store.text_key using (global_index)
                        order by aggregate_id, sequence""",
                        "select id, aggregate_id, sequence from event_store.receipt order by id",
                        "select name, aggregate_id from event_store.claim order by name")
                .flatMap(query -> store.jdbc.queryForList(query).stream())
                .toList();
    }

    private static AppendRequest request(Random random) {
        String lamp = "lamp-" + random.nextInt(6);
        AppendConditions conditions = new AppendConditions(
                random.nextInt(3) == 0 ? new Receipt("scope", "key-" + random.nextInt(12), "00ff") : null,
                random.nextInt(8) == 0 ? List.of(new Claim("name-" + random.nextInt(3), lamp)) : List.of(),
                random.nextInt(8) == 0 ? List.of(new Claim("name-" + random.nextInt(3), lamp)) : List.of(),
                random.nextInt(4) == 0 ? List.of(seen(random)) : List.of());
        long first = random.nextInt(8);
        return switch (random.nextInt(12)) {
            case 0 -> Requests.of(conditions, closed(room(random), random.nextInt(2)));
            case 1 -> Requests.of(conditions, lit(lamp, first), lit("lamp-" + random.nextInt(6), first));
            case 2, 3 ->
                Requests.of(conditions, lit(lamp, first, noted()), lit(lamp, first + 1), lit(lamp, first + 2, noted()));
            default -> Requests.of(conditions, lit(lamp, first));
        };
    }

    private static LampLit noted() {
        return new LampLit(1, new Note("a note"), null);
    }

    private static Observation seen(Random random) {
        String seen = random.nextInt(4) == 0 ? "lamp-" + random.nextInt(6) : room(random);
        return new Observation(seen, random.nextInt(3) - 1);
    }

    private static String room(Random random) {
        return "room-" + random.nextInt(2);
    }

    /** As the queue forms them of what came in at once; who may not share comes between. */
    private static List<List<AppendRequest>> groups(List<AppendRequest> requests, Random random)
            throws InterruptedException {
        List<List<AppendRequest>> groups = new ArrayList<>();
        for (int next = 0; next < requests.size(); ) {
            int until = Math.min(requests.size(), next + 1 + random.nextInt(20));
            AppendQueue queue = new AppendQueue(0, REQUESTS);
            for (AppendRequest request : requests.subList(next, until)) {
                if (Shareable.is(request)) {
                    queue.enter(new WaitingAppend(request), Duration.ZERO);
                } else {
                    groups.add(List.of(request));
                }
            }
            Stream.generate(queue::take)
                    .takeWhile(group -> !group.isEmpty())
                    .map(group -> group.stream().map(WaitingAppend::request).toList())
                    .forEach(groups::add);
            next = until;
        }
        return groups;
    }
}
