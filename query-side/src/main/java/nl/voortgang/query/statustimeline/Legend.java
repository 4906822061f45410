package nl.voortgang.query.statustimeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.query.projection.RoundTrip;
import org.jspecify.annotations.Nullable;

/** What an organisation's period and status codes meant at a position. */
final class Legend {
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<ScaleCode, Look> scale = new HashMap<>();

    private record Period(String label, int order) {}

    private record ScaleCode(int version, String code) {}

    private record Look(String label, String colour, StatusShape shape) {}

    /**
     * Is complete once the trip was sent, and before what is asked later on it is read.
     *
     * @param organisation whose it is, as SQL
     */
    static Legend in(RoundTrip trip, String organisation) {
        Legend legend = new Legend();
        String then = " where organisation = " + organisation + " and from_position <= :p and :p < to_position";
        trip.ask("select code, label, sort_order from status_timeline.period" + then, legend::period)
                .ask(
                        "select version, code, label, colour, shape from status_timeline.scale_value" + then,
                        legend::value);
        return legend;
    }

    private void period(ResultSet row) throws SQLException {
        periods.put(row.getString("code"), new Period(row.getString("label"), row.getInt("sort_order")));
    }

    private void value(ResultSet row) throws SQLException {
        scale.put(
                new ScaleCode(row.getInt("version"), row.getString("code")),
                new Look(row.getString("label"), row.getString("colour"), StatusShape.valueOf(row.getString("shape"))));
    }

    String label(String periodCode) {
        Period period = periods.get(periodCode);
        return period == null ? periodCode : period.label();
    }

    /** Periods that are not known sort last. */
    int order(String periodCode) {
        Period period = periods.get(periodCode);
        return period == null ? Integer.MAX_VALUE : period.order();
    }

    ShownStatus status(String code, int scaleVersion, StatusLevel level) {
        @Nullable Look look = scale.get(new ScaleCode(scaleVersion, code));
        return look == null
                ? new ShownStatus(code, null, level, null, null, scaleVersion)
                : new ShownStatus(code, look.label(), level, look.colour(), look.shape(), scaleVersion);
    }
}
