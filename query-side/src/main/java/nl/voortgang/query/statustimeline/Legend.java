package nl.voortgang.query.statustimeline;

import java.util.HashMap;
import java.util.Map;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organisation's period and status codes meant at a position. */
final class Legend {
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<ScaleCode, Look> scale = new HashMap<>();

    private record Period(String label, int order) {}

    private record ScaleCode(int version, String code) {}

    private record Look(String label, String colour, StatusShape shape) {}

    static Legend of(String organisation, long position, JdbcClient jdbc) {
        Legend legend = new Legend();
        jdbc.sql("""
                select code, label, sort_order from status_timeline.period
                where organisation = :organisation and from_position <= :p and :p < to_position""").param("organisation", organisation).param("p", position).query(row -> {
            legend.periods.put(row.getString("code"), new Period(row.getString("label"), row.getInt("sort_order")));
        });
        jdbc.sql("""
                select version, code, label, colour, shape from status_timeline.scale_value
                where organisation = :organisation and from_position <= :p and :p < to_position""").param("organisation", organisation).param("p", position).query(row -> {
            legend.scale.put(
                    new ScaleCode(row.getInt("version"), row.getString("code")),
                    new Look(
                            row.getString("label"),
                            row.getString("colour"),
                            StatusShape.valueOf(row.getString("shape"))));
        });
        return legend;
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
