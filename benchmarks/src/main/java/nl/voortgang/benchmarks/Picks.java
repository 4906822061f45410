package nl.voortgang.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What questions are asked about: things and moments of a generated history, taken at random. */
final class Picks {
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");

    private final Map<UUID, OrganisationId> organisations = new HashMap<>();
    private final JdbcClient jdbc;
    private final RandomGenerator random;
    private final long head;

    Picks(GeneratedLog log, RandomGenerator random) {
        this.jdbc = JdbcClient.create(log.pool());
        this.random = random;
        this.head = log.log().head();
    }

    /** A programme and how many activities it has. */
    record Programme(OrganisationId organisation, HeadingId id, int activities) {}

    /** An entry of the audit trail. */
    record Written(OrganisationId organisation, ActorId actor, long position, Instant recordedAt, List<String> words) {}

    /** When some position was given: in the last nine tenths, so that what was planned at the beginning was known. */
    Instant moment() {
        return momentOf(random.nextLong(head / 10, head) + 1);
    }

    Instant momentBefore(long position) {
        return momentOf(random.nextLong(position) + 1);
    }

    private Instant momentOf(long position) {
        return jdbc.sql("select sequenced_at from event_store.log_position where position = :position")
                .param("position", position)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    List<UUID> activities(int count) {
        List<UUID> found = new ArrayList<>();
        jdbc.sql("""
                        select id, organisation from status_timeline.subject
                        where level = 'ACTIVITY' and from_position < :known order by md5(id::text || :seed) limit :count
                        """)
                .param("known", head / 10)
                .param("seed", random.nextLong())
                .param("count", count)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    organisations.put(id, new OrganisationId(row.getString("organisation")));
                    found.add(id);
                });
        return found;
    }

    /** Of one of the activities that were picked. */
    OrganisationId organisationOf(UUID activity) {
        OrganisationId organisation = organisations.get(activity);
        if (organisation == null) {
            throw new IllegalArgumentException("not picked: " + activity);
        }
        return organisation;
    }

    List<Written> entries(int count) {
        Long[] positions = Stream.generate(() -> random.nextLong(head / 10, head) + 1)
                .limit(count)
                .toArray(Long[]::new);
        List<Written> found = new ArrayList<>(
                jdbc.sql("""
                        select organisation, actor, position, recorded_at,
                            concat_ws(' ', subject_title, reason, changes) as said
                        from audit_trail.entry
                        where position = any (:positions)
                        """).param("positions", positions).query(this::written).list());
        Collections.shuffle(found, new Random(random.nextLong()));
        return found;
    }

    private Written written(ResultSet row, int number) throws SQLException {
        List<String> words = new ArrayList<>(WORD.matcher(row.getString("said"))
                .results()
                .map(match -> match.group())
                .distinct()
                .toList());
        Collections.shuffle(words, new Random(random.nextLong()));
        return new Written(
                new OrganisationId(row.getString("organisation")),
                new ActorId(row.getObject("actor", UUID.class)),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                words.isEmpty() ? List.of("gemeente") : words.subList(0, Math.min(2, words.size())));
    }

    /** Letters as a word has them, which no text of the history holds. */
    String unheardOf() {
        return "onder"
                + Stream.generate(() -> String.valueOf("bcdfghklmnprstvw".charAt(random.nextInt(16))))
                        .limit(4)
                        .reduce("", String::concat)
                + "ing";
    }

    /** The programme whose number of activities comes nearest to this. */
    Programme programme(int wanted) {
        return jdbc.sql("""
                        select goal.organisation, goal.parent_id, count(*) as activities
                        from status_matrix.outline activity
                        join status_matrix.outline goal on goal.level = 'GOAL' and goal.id = activity.parent_id
                            and goal.to_position = 9223372036854775807
                        where activity.level = 'ACTIVITY' and activity.to_position = 9223372036854775807
                            and goal.parent_id is not null
                        group by goal.organisation, goal.parent_id
                        order by abs(count(*) - :wanted), goal.parent_id limit 1
                        """)
                .param("wanted", wanted)
                .query((row, number) -> new Programme(
                        new OrganisationId(row.getString("organisation")),
                        new HeadingId(row.getObject("parent_id", UUID.class)),
                        row.getInt("activities")))
                .single();
    }
}
