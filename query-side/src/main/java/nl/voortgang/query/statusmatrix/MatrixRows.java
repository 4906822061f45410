package nl.voortgang.query.statusmatrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.query.projection.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queries on the tables of the matrix, as they were at one position: one per table, however many rows there are. */
final class MatrixRows {
    private static final String AT = "organisation = :organisation and from_position <= :p and :p < to_position";
    private static final String WHOLE = "select * from status_matrix.outline where " + AT + " order by sort_key";
    private static final String BELOW = """
            with recursive below as (
                select * from status_matrix.outline
                where level = 'HEADING' and id = :heading
                    and organisation = :organisation and from_position <= :p and :p < to_position
                union
                select line.* from below join status_matrix.outline line on line.parent_id = below.id
                where below.level <> 'ACTIVITY' and line.organisation = :organisation
                    and line.from_position <= :p and :p < line.to_position)
            select * from below order by sort_key""";
    private static final String CELLS = """
            select level, subject_id, period_code, status_code, scale_version, status_level, council_proposal
            from status_matrix.cell
            where\s""" + AT;

    private static final String EXISTS = """
            select exists (select from status_matrix.organisation
                where id = :organisation and from_position <= :p and :p < to_position)""";
    private static final String PERIODS =
            "select code, label, short_label from status_matrix.period where " + AT + " order by sort_order, code";
    private static final String SCALE =
            "select version, code, label, colour, shape from status_matrix.scale_value where " + AT;

    private final NamedParameterJdbcOperations jdbc;
    private final String organisation;
    private final long position;

    MatrixRows(NamedParameterJdbcOperations jdbc, String organisation, long position) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.position = position;
    }

    /** What the cells stand in. */
    record Frame(List<OutlineLine> outline, List<MatrixPeriod> periods, Scale scale) {}

    /**
     * Empty where there was no such organisation.
     *
     * @param heading whose outline it is, itself included, in natural order of the codes, empty where there is no such heading; null for the
     *     whole outline
     */
    Optional<Frame> frame(@Nullable UUID heading) {
        RoundTrip trip = new RoundTrip(jdbc).with("organisation", organisation).with("p", position);
        List<Boolean> exists = trip.ask(EXISTS, (row, number) -> row.getBoolean(1));
        List<OutlineLine> outline = heading == null
                ? trip.ask(WHOLE, MatrixRows::line)
                : trip.with("heading", heading).ask(BELOW, MatrixRows::line);
        List<MatrixPeriod> periods = trip.ask(
                PERIODS,
                (row, number) ->
                        new MatrixPeriod(row.getString("code"), row.getString("label"), row.getString("short_label")));
        Scale scale = new Scale();
        trip.ask(SCALE, scale::add).send();
        return exists.getFirst() ? Optional.of(new Frame(outline, periods, scale)) : Optional.empty();
    }

    Map<OutlineKey, Map<String, MatrixCell>> cells(Scale scale) {
        return cells(sql(CELLS), scale);
    }

    Map<OutlineKey, Map<String, MatrixCell>> cells(Scale scale, List<OutlineLine> lines) {
        UUID[] ids = lines.stream().map(line -> line.key().id()).toArray(UUID[]::new);
        return cells(sql(CELLS + " and subject_id = any(:ids)").param("ids", ids), scale);
    }

    private static Map<OutlineKey, Map<String, MatrixCell>> cells(JdbcClient.StatementSpec query, Scale scale) {
        Map<OutlineKey, Map<String, MatrixCell>> cells = new HashMap<>();
        query.query(row -> {
            OutlineKey subject = new OutlineKey(
                    OutlineLevel.valueOf(row.getString("level")), row.getObject("subject_id", UUID.class));
            cells.computeIfAbsent(subject, key -> new HashMap<>()).put(row.getString("period_code"), scale.cell(row));
        });
        return cells;
    }

    private static OutlineLine line(ResultSet row, int number) throws SQLException {
        OutlineKey key = new OutlineKey(OutlineLevel.valueOf(row.getString("level")), row.getObject("id", UUID.class));
        return new OutlineLine(key, OutlineEntry.of(row));
    }

    private JdbcClient.StatementSpec sql(String text) {
        return JdbcClient.create(jdbc)
                .sql(text)
                .param("organisation", organisation)
                .param("p", position);
    }
}
