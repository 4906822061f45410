package nl.voortgang.query.outline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.NaturalOrder;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** The items that one batch of events changes, as they are at each event. */
final class ItemRows {
    static final String TABLES = """
            create table item (
                level text not null, id uuid not null, organisation text not null, kind text not null,
                code text, title text not null, description text, description_erased boolean not null,
                parent_id uuid, completion_year integer, unit text, document_references text[] not null, retired boolean not null,
                created_position bigint not null, sort_key text collate "C" not null,
                from_position bigint not null, to_position bigint not null,
                primary key (level, id, from_position));
            create unique index item_now on item (level, id) where to_position = 9223372036854775807;
            create index item_by_organisation on item (organisation);

            create table revision (
                level text not null, id uuid not null, revision bigint not null,
                from_position bigint not null, to_position bigint not null,
                primary key (level, id, from_position));
            create unique index revision_now on revision (level, id) where to_position = 9223372036854775807;
            """;

    private static final String CURRENT = """
            select level, id, organisation, kind, code, title, description, description_erased, parent_id,
                completion_year, unit, document_references, retired, created_position
            from item where id = any(?) and to_position = 9223372036854775807""";

    private final VersionedRows rows;
    private final VersionedRows revisions;
    private final Map<ItemKey, Item> current = new HashMap<>();
    private final Tables tables;
    private Collection<UUID> inBatch = Set.of();
    private boolean loaded;

    ItemRows(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "item",
                List.of("level", "id"),
                List.of(
                        "organisation",
                        "kind",
                        "code",
                        "title",
                        "description",
                        "description_erased",
                        "parent_id",
                        "completion_year",
                        "unit",
                        "document_references",
                        "retired",
                        "created_position",
                        "sort_key"));
        revisions = tables.versioned("revision", List.of("level", "id"), List.of("revision"));
    }

    /** The items that a batch is about; read all at once, and only if one of them changes. */
    void expect(Collection<UUID> items) {
        inBatch = items;
        loaded = false;
    }

    /** Any event of the item raises its revision, whether or not it changes what is shown here. */
    void happened(ItemKey key, long position, long sequence) {
        revisions.put(key.columns(), position, sequence);
    }

    void change(ItemKey key, long position, UnaryOperator<Item> change) throws SQLException {
        if (!current.containsKey(key) && !loaded) {
            load();
        }
        Item before = current.get(key);
        if (before == null) {
            throw new IllegalStateException("never came to be: " + key);
        }
        put(key, position, change.apply(before));
    }

    void put(ItemKey key, long position, Item item) {
        current.put(key, item);
        FreeText description = item.description();
        rows.put(
                key.columns(),
                position,
                item.organisation(),
                item.kind().name(),
                item.code(),
                item.title(),
                description == null ? null : description.value(),
                description != null && description.isErased(),
                item.parentId(),
                item.completionYear(),
                item.unit(),
                item.references().toArray(String[]::new),
                item.retired(),
                item.createdAt(),
                NaturalOrder.key(item.code(), item.createdAt()));
    }

    private void load() throws SQLException {
        loaded = true;
        tables.read(this::readCurrent);
    }

    private void readCurrent(Connection stored) throws SQLException {
        try (PreparedStatement query = stored.prepareStatement(CURRENT)) {
            query.setArray(1, stored.createArrayOf("uuid", inBatch.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    OutlineLevel level = OutlineLevel.valueOf(row.getString("level"));
                    current.putIfAbsent(new ItemKey(level, row.getObject("id", UUID.class)), item(row));
                }
            }
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("organisation"),
                SubjectKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("title"),
                description(row),
                row.getObject("parent_id", UUID.class),
                row.getObject("completion_year", Integer.class),
                row.getString("unit"),
                List.of((String[]) row.getArray("document_references").getArray()),
                row.getBoolean("retired"),
                row.getLong("created_position"));
    }

    private static @Nullable FreeText description(ResultSet row) throws SQLException {
        String text = row.getString("description");
        return text != null || row.getBoolean("description_erased") ? new FreeText(text) : null;
    }
}
