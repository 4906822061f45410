package nl.voortgang.publication.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.voortgang.events.PublicationId;
import nl.voortgang.publication.publishing.Turns.Turn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTurnsIT {
    private static final PublicationId VGR1 = PublicationId.of("zevenaar/vgr1-2020");

    private static final EmbeddedPostgres POSTGRES = start();

    private final Turns here = new DatabaseTurns(POSTGRES.getPostgresDatabase());
    private final Turns elsewhere = new DatabaseTurns(POSTGRES.getPostgresDatabase());

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    @Test
    void one_has_the_turn_and_gives_it_back() {
        Turn mine = here.take(VGR1).orElseThrow();

        assertThat(elsewhere.take(VGR1)).isEmpty();
        mine.close();
        Optional<Turn> theirs = elsewhere.take(VGR1);
        assertThat(theirs).isPresent();
        theirs.get().close();
    }

    @Test
    void another_publication_is_another_turn() {
        try (Turn mine = here.take(VGR1).orElseThrow();
                Turn other =
                        elsewhere.take(PublicationId.of("zevenaar/rek-2019")).orElseThrow()) {
            assertThat(mine).isNotSameAs(other);
        }
    }

    /** As the server does when a program dies. */
    @Test
    void a_turn_whose_session_is_gone_is_free() {
        Turn lost = here.take(VGR1).orElseThrow();
        JdbcClient.create(POSTGRES.getPostgresDatabase())
                .sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'")
                .query(Boolean.class)
                .list();

        Optional<Turn> theirs = elsewhere.take(VGR1);
        assertThat(theirs).isPresent();
        theirs.get().close();
        lost.close();
    }
}
