package nl.voortgang.application.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.ActorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, on all nodes at once. An attempt is counted before the password is looked at, so that many at the same time count
 * too; one that comes too early is refused without being counted, so that nobody who waits is made to wait longer by others.
 */
@Component
public class Attempts {
    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc, Migrations done) {
        this.jdbc = jdbc;
    }

    /**
     * From the {@code free}-th attempt in a row on, the next must wait: a second, two, four, up to the longest.
     *
     * @param free attempts without waiting
     * @param longest in seconds
     */
    private record Brake(String key, int free, int longest) {}

    /**
     * Counts an attempt, and says how many seconds it must wait where it comes too early.
     *
     * @param actor whose account the name belongs to; null where there is none
     */
    OptionalLong admit(String username, String place, @Nullable ActorId actor) {
        for (Brake brake : brakes(username, place, actor)) {
            if (!isAdmitted(brake)) {
                return OptionalLong.of(wait(brake));
            }
        }
        return OptionalLong.empty();
    }

    /** The password was right: what was counted for this name no longer counts, and the place is known to be theirs. */
    void succeeded(String username, String place, ActorId actor) {
        jdbc.sql("delete from accounts.sign_in_attempt where key in (?, ?) or last_at < now() - interval '1 day'")
                .param(digest("both", name(username), place))
                .param(digest("name", name(username)))
                .update();
        jdbc.sql("update accounts.sign_in_attempt set count = count - 1 where key = ? and count > 0")
                .param(digest("place", place))
                .update();
        jdbc.sql("""
                        insert into accounts.known_place (actor, place, last_at) values (?, ?, now())
                        on conflict (actor, place) do update set last_at = now()""").param(actor.value()).param(digest("place", place)).update();
        jdbc.sql("delete from accounts.known_place where last_at < now() - interval '30 days'")
                .update();
    }

    /** What was counted for a name alone goes at once; what was counted for it at an address goes within a day. */
    public void forget(String username) {
        jdbc.sql("delete from accounts.sign_in_attempt where key = ?")
                .param(digest("name", name(username)))
                .update();
    }

    private List<Brake> brakes(String username, String place, @Nullable ActorId actor) {
        Brake both = new Brake(digest("both", name(username), place), 5, 60);
        Brake here = new Brake(digest("place", place), 50, 60);
        return actor != null && isKnown(actor, place)
                ? List.of(both, here)
                : List.of(both, here, new Brake(digest("name", name(username)), 20, 30));
    }

    private boolean isKnown(ActorId actor, String place) {
        return jdbc.sql("""
                        select exists (select from accounts.known_place
                                       where actor = ? and place = ? and last_at > now() - interval '30 days')""")
                .param(actor.value())
                .param(digest("place", place))
                .query(Boolean.class)
                .single();
    }

    /** One statement, so that of two at the same time the second sees what the first counted. After a quiet hour it begins anew. */
    private boolean isAdmitted(Brake brake) {
        return jdbc.sql("""
                        insert into accounts.sign_in_attempt as a (key, count, last_at) values (:key, 1, clock_timestamp())
                        on conflict (key) do update
                        set count = case when a.last_at < clock_timestamp() - interval '1 hour' then 1 else a.count + 1 end,
                            last_at = clock_timestamp()
                        where a.count < :free
                           or a.last_at + least(:longest, 2 ^ least(a.count - :free, 20)) * interval '1 second'
                              <= clock_timestamp()""")
                        .param("key", brake.key())
                        .param("free", brake.free())
                        .param("longest", brake.longest())
                        .update()
                == 1;
    }

    private long wait(Brake brake) {
        return jdbc.sql("""
                        select greatest(1, ceil(extract(epoch from
                            last_at + least(:longest, 2 ^ least(count - :free, 20)) * interval '1 second' - clock_timestamp())))::bigint
                        from accounts.sign_in_attempt where key = :key""")
                .param("key", brake.key())
                .param("free", brake.free())
                .param("longest", brake.longest())
                .query(Long.class)
                .optional()
                .orElse(1L);
    }

    private static String name(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    private static String digest(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
