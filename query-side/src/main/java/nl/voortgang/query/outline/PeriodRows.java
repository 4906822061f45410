package nl.voortgang.query.outline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** The periods that one batch of events changes. There are few, so each is read when it is first needed. */
final class PeriodRows {
    static final String TABLES = """
            create table period (
                organisation text not null, code text not null,
                kind text not null, fiscal_year integer not null, sort_order integer not null,
                label text not null, short_label text, name text, reference_date date, deadline date,
                state text not null, reopened_until timestamptz, scope text[] not null, revision bigint not null,
                from_position bigint not null, to_position bigint not null,
                primary key (organisation, code, from_position));
            create unique index period_now on period (organisation, code) where to_position = 9223372036854775807;
            """;

    private static final String CURRENT =
            "select * from period where organisation = ? and code = ? and to_position = 9223372036854775807";

    private final VersionedRows rows;
    private final Map<PeriodId, Period> current = new HashMap<>();
    private final Tables tables;

    PeriodRows(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "period",
                List.of("organisation", "code"),
                List.of(
                        "kind",
                        "fiscal_year",
                        "sort_order",
                        "label",
                        "short_label",
                        "name",
                        "reference_date",
                        "deadline",
                        "state",
                        "reopened_until",
                        "scope",
                        "revision"));
    }

    Period current(PeriodId id) throws SQLException {
        Period known = current.get(id);
        return known == null ? load(id) : known;
    }

    void put(PeriodId id, long position, long sequence, Period period) {
        current.put(id, period);
        PeriodLabels labels = period.labels();
        rows.put(
                List.of(id.organisationId().value(), id.code()),
                position,
                period.kind().name(),
                period.fiscalYear(),
                period.order(),
                labels.label(),
                labels.shortLabel(),
                labels.name(),
                period.referenceDate(),
                period.deadline(),
                period.state().name(),
                moment(period.reopenedUntil()),
                Subjects.stored(period.scope()),
                sequence);
    }

    private Period load(PeriodId id) throws SQLException {
        tables.read(stored -> read(id, stored));
        Period found = current.get(id);
        if (found == null) {
            throw new IllegalStateException("never came to be: period " + id);
        }
        return found;
    }

    private void read(PeriodId id, Connection stored) throws SQLException {
        try (PreparedStatement query = stored.prepareStatement(CURRENT)) {
            query.setString(1, id.organisationId().value());
            query.setString(2, id.code());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    current.put(id, read(row));
                }
            }
        }
    }

    static Period read(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("reopened_until", OffsetDateTime.class);
        return new Period(
                PeriodKind.valueOf(row.getString("kind")),
                row.getInt("fiscal_year"),
                row.getInt("sort_order"),
                new PeriodLabels(row.getString("label"), row.getString("short_label"), row.getString("name")),
                row.getObject("reference_date", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                PeriodState.valueOf(row.getString("state")),
                until == null ? null : until.toInstant(),
                Subjects.read(row.getArray("scope")));
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
