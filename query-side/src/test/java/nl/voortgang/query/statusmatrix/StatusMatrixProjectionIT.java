package nl.voortgang.query.statusmatrix;

import static nl.voortgang.query.statustimeline.Municipality.saying;
import static nl.voortgang.query.statustimeline.Municipality.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.projection.Bulk;
import nl.voortgang.query.statustimeline.Batches;
import nl.voortgang.query.statustimeline.Municipality;
import nl.voortgang.query.statustimeline.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class StatusMatrixProjectionIT {
    private static final List<String> TABLES = List.of("organisation", "outline", "cell", "period", "scale_value");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void how_events_are_batched_does_not_show_in_the_rows(long seed) {
        Batches.leave_the_same_rows(new StatusMatrixProjection(), RandomHistory.of(seed, 400), TABLES, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void filled_in_bulk_the_rows_are_the_same(long seed) throws Exception {
        Bulk.leaves_the_same_rows(
                new StatusMatrixProjection(), RandomHistory.of(seed, 400).events());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void what_was_known_at_a_moment_is_what_was_answered_then(long seed) {
        Batches.remember_what_was_known(
                new StatusMatrixProjection(),
                RandomHistory.of(seed, 400),
                20,
                seed,
                (moments, knownAt) -> new StatusMatrix(Database.operations(), moments)
                        .of(new OrganisationId("zevenaar"), null, knownAt));
    }

    @Test
    void many_rows_take_no_more_queries_than_few() {
        Municipality town = new Municipality("zevenaar");
        History history = new History().happened(town.registered(), town.scale(1), town.theme(1, null, 0));
        history.happened(town.defined("rek", 1), town.planned(2, null, 1, null));
        int few = queries(history);
        for (int i = 3; i < 100; i++) {
            history.happened(town.planned(i, null, 1, null), town.reported(i, i, "rek", saying("V", 1)));
        }
        assertThat(queries(history)).isEqualTo(few).isEqualTo(2);
    }

    private static int queries(History history) {
        Database.project(new StatusMatrixProjection(), history.events());
        AtomicInteger queries = new AtomicInteger();
        DataSource counting = proxy(DataSource.class, Database.dataSource(), queries);
        new StatusMatrix(new NamedParameterJdbcTemplate(counting), history.moments())
                .of(new OrganisationId("zevenaar"), new HeadingId(uuid(1)), null);
        return queries.get();
    }

    private static <T> T proxy(Class<T> type, T counted, AtomicInteger queries) {
        return type.cast(Proxy.newProxyInstance(
                StatusMatrixProjectionIT.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        queries.incrementAndGet();
                    }
                    Object result = method.invoke(counted, arguments);
                    return result instanceof Connection connection
                            ? proxy(Connection.class, connection, queries)
                            : result;
                }));
    }
}
