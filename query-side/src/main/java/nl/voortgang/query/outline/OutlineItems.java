package nl.voortgang.query.outline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads items of the outline with the revision they had. */
final class OutlineItems {
    private static final String SELECT = """
            select i.*, r.revision from outline.item i join outline.revision r on r.level = i.level and r.id = i.id
            where i.from_position <= :position and :position < i.to_position
              and r.from_position <= :position and :position < r.to_position
            """;

    private final JdbcClient jdbc;

    OutlineItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In natural order of their codes. */
    List<ItemView> of(OrganisationId organisation, boolean withRetired, AsOf asOf) {
        return jdbc.sql(SELECT
                        + " and i.organisation = :organisation and (:withRetired or not i.retired) order by i.sort_key")
                .param("position", asOf.position())
                .param("organisation", organisation.value())
                .param("withRetired", withRetired)
                .query(OutlineItems::item)
                .list();
    }

    Optional<ItemView> one(OutlineLevel level, UUID id, AsOf asOf) {
        return jdbc.sql(SELECT + " and i.level = :level and i.id = :id")
                .param("position", asOf.position())
                .param("level", level.name())
                .param("id", id)
                .query(OutlineItems::item)
                .optional();
    }

    private static ItemView item(ResultSet row, int number) throws SQLException {
        return new ItemView(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                SubjectKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("title"),
                row.getString("description"),
                row.getBoolean("description_erased"),
                row.getObject("parent_id", UUID.class),
                row.getObject("completion_year", Integer.class),
                row.getString("unit"),
                List.of((String[]) row.getArray("document_references").getArray()),
                row.getBoolean("retired"),
                row.getLong("revision"));
    }
}
