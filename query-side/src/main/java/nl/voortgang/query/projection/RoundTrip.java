package nl.voortgang.query.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Questions that are sent to the database together and answered in their order: one way there and back, however many they are. All of them
 * know the same parameters by name. Used once, by one thread.
 */
public final class RoundTrip {
    private final NamedParameterJdbcOperations jdbc;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> questions = new ArrayList<>();
    private final List<RowCallbackHandler> readers = new ArrayList<>();

    public RoundTrip(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public RoundTrip with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public RoundTrip with(Map<String, Object> values) {
        parameters.putAll(values);
        return this;
    }

    /** Adds a question, of which each row is read in its turn; those of earlier questions were read by then. */
    public RoundTrip ask(String select, RowCallbackHandler reader) {
        questions.add(select);
        readers.add(reader);
        return this;
    }

    /** Adds a question; its answer is in the list once this was sent. */
    public <T> List<T> ask(String select, RowMapper<T> reader) {
        List<T> rows = new ArrayList<>();
        questions.add(select);
        readers.add(row -> rows.add(reader.mapRow(row, rows.size())));
        return rows;
    }

    /** Sends them and reads the answers. */
    public void send() {
        Integer unused = jdbc.execute(String.join(";\n", questions), parameters, this::answers);
    }

    /** Reads all the answers, and says how many there were. */
    private int answers(PreparedStatement answers) throws SQLException {
        boolean answered = answers.execute();
        for (RowCallbackHandler reader : readers) {
            if (!answered) {
                throw new IllegalStateException("there are fewer answers than questions");
            }
            try (ResultSet rows = answers.getResultSet()) {
                while (rows.next()) {
                    reader.processRow(rows);
                }
            }
            answered = answers.getMoreResults();
        }
        return readers.size();
    }
}
