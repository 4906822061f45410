package nl.voortgang.query.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.query.indicators.IndicatorView.TargetView;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an answer. */
final class IndicatorRows {
    private IndicatorRows() {}

    /** A measurement with the place of its event among those of its indicator. */
    record Measured(MeasurementView view, long sequence) {}

    /** An indicator without its measurements. */
    static IndicatorView indicator(ResultSet row) throws SQLException {
        return new IndicatorView(
                row.getObject("id", UUID.class),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_code"),
                row.getString("subject_title"),
                row.getString("name"),
                target(row),
                row.getString("unit"),
                number(row, "baseline"),
                row.getString("source"),
                List.of(),
                row.getLong("sequence"));
    }

    private static @Nullable TargetView target(ResultSet row) throws SQLException {
        String operator = row.getString("target_operator");
        String value = number(row, "target_value");
        return operator == null || value == null
                ? null
                : new TargetView(TargetOperator.valueOf(operator), value, row.getObject("target_year", Integer.class));
    }

    static Measured measurement(ResultSet row) throws SQLException {
        return new Measured(
                new MeasurementView(
                        row.getObject("id", UUID.class),
                        row.getObject("date", LocalDate.class),
                        number(row, "value"),
                        number(row, "numerator"),
                        number(row, "denominator"),
                        row.getString("source")),
                row.getLong("sequence"));
    }

    private static @Nullable String number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : number.toPlainString();
    }
}
