package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.voortgang.query.Database;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class RoundTripIT {
    @Test
    void each_question_gets_its_own_answer_in_one_statement() {
        AtomicInteger statements = new AtomicInteger();
        RoundTrip trip = new RoundTrip(new NamedParameterJdbcTemplate(counting(Database.dataSource(), statements)))
                .with("from", 1)
                .with("to", 3);
        List<Integer> many = trip.ask("select generate_series(:from, :to)", (row, number) -> row.getInt(1));
        List<Integer> none = trip.ask("select 1 where :from > :to", (row, number) -> row.getInt(1));
        List<String> text = trip.ask("select 'until ' || :to", (row, number) -> row.getString(1));

        trip.send();

        assertThat(many).containsExactly(1, 2, 3);
        assertThat(none).isEmpty();
        assertThat(text).containsExactly("until 3");
        assertThat(statements).hasValue(1);
    }

    @Test
    void earlier_answers_are_read_before_later_ones() {
        List<String> read = new ArrayList<>();
        new RoundTrip(Database.operations())
                .ask("select unnest(array['a', 'b'])", row -> read.add(row.getString(1)))
                .ask("select 'c'", row -> read.add(row.getString(1)))
                .send();
        assertThat(read).containsExactly("a", "b", "c");
    }

    @Test
    void the_same_questions_are_answered_again_and_again() {
        // Beyond the number of times after which the driver has the server keep a statement.
        for (int time = 0; time < 20; time++) {
            RoundTrip trip = new RoundTrip(Database.operations()).with("time", time);
            List<Integer> one = trip.ask("select :time + 1", (row, number) -> row.getInt(1));
            List<Integer> two = trip.ask("select :time + 2", (row, number) -> row.getInt(1));
            trip.send();
            assertThat(one).containsExactly(time + 1);
            assertThat(two).containsExactly(time + 2);
        }
    }

    @Test
    void a_question_that_is_no_question_is_an_error() {
        RoundTrip trip = new RoundTrip(Database.operations());
        trip.ask("select 1", row -> {}).ask("select from nowhere_at_all", row -> {});
        assertThatThrownBy(trip::send).isInstanceOf(DataAccessException.class);
    }

    private static <T> T counting(T counted, AtomicInteger statements) {
        @SuppressWarnings("unchecked") // It is handed out as what it stands for.
        T proxy = (T) Proxy.newProxyInstance(
                RoundTripIT.class.getClassLoader(),
                new Class<?>[] {counted instanceof Connection ? Connection.class : DataSource.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    Object result = method.invoke(counted, arguments);
                    return result instanceof Connection connection ? counting(connection, statements) : result;
                });
        return proxy;
    }
}
