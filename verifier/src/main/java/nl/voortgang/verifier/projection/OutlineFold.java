package nl.voortgang.verifier.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Level;
import nl.voortgang.verifier.event.SealedText;
import org.jspecify.annotations.Nullable;

/** What there is to report on: organisations with their scales and running imports, periods, and the items of the outline. */
final class OutlineFold implements Fold {
    private static final Table ORGANISATION =
            Table.versioned("organisation", "id text", "name text, account_rule text");
    private static final Table UNIT =
            Table.versioned("unit", "organisation text, code text", "name text, retired boolean");
    private static final Table RUNNING_IMPORT = Table.versioned("running_import", "id uuid", "organisation text");
    private static final Table SCALE_VALUE = Table.added(
            "scale_value",
            "t.from_position",
            "organisation text, version integer, place integer",
            "code text, label text, definition text, level text, colour text, shape text");
    private static final Table ITEM = Table.versioned(
            "item",
            "level text, id uuid",
            "organisation text, kind text, code text, title text, description text, description_erased boolean,"
                    + " parent_id uuid, completion_year integer, unit text, document_references texts, retired boolean,"
                    + " created_position bigint, sort_key text");
    private static final Table REVISION = Table.versioned("revision", "level text, id uuid", "revision bigint");

    private final OutlinePeriods periods = new OutlinePeriods();
    private final Map<List<String>, String> unitNames = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> accountRules = new HashMap<>();

    @Override
    public String projection() {
        return "outline";
    }

    @Override
    public List<Table> tables() {
        return List.of(ORGANISATION, UNIT, RUNNING_IMPORT, SCALE_VALUE, OutlinePeriods.TABLE, ITEM, REVISION);
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        switch (event.name()) {
            case "organisation.registered", "organisation.renamed", "organisation.account-rule-changed" ->
                organisation(event, rows);
            case "organisation.status-scale-defined" -> scale(event, rows);
            case "organisation.unit-defined" -> unit(event, event.says().text("name"), false, rows);
            case "organisation.unit-retired" -> unit(event, null, true, rows);
            case "import.started" ->
                rows.make(
                        Row.of(RUNNING_IMPORT, event.says().id("importId")).with("organisation", event.organisation()));
            case "import.completed" ->
                rows.end(Row.of(RUNNING_IMPORT, event.says().id("importId")));
            default -> periods.apply(event, rows);
        }
        if (change != null && !change.changesNothing()) {
            item(change.after(), rows);
        }
        Level level = event.level();
        if (level != null) {
            rows.make(Row.of(REVISION, level, event.idOf(level))
                    .with("revision", event.stored().sequence()));
        }
    }

    private void organisation(DomainEvent event, Rows rows) {
        String id = event.organisation();
        Fields says = event.says();
        names.compute(id, (key, before) -> says.has("name") ? says.text("name") : before);
        accountRules.compute(id, (key, before) -> says.has("accountRule") ? says.text("accountRule") : before);
        rows.make(Row.of(ORGANISATION, id).with("name", names.get(id)).with("account_rule", accountRules.get(id)));
    }

    /** {@code name} is null where the event does not say it, so that it is the one from before. */
    private void unit(DomainEvent event, @Nullable String name, boolean retired, Rows rows) {
        List<String> key = List.of(event.organisation(), event.says().text("code"));
        unitNames.compute(key, (each, before) -> name == null ? before : name);
        rows.make(Row.of(UNIT, key.get(0), key.get(1))
                .with("name", unitNames.get(key))
                .with("retired", retired));
    }

    private static void scale(DomainEvent event, Rows rows) {
        int place = 0;
        for (Fields value : event.says().parts("values")) {
            Row row = Row.of(SCALE_VALUE, event.organisation(), event.says().number("version"), place++);
            for (String column : List.of("code", "label", "definition", "level", "colour", "shape")) {
                row.with(column, value.textOrNull(column));
            }
            rows.make(row);
        }
    }

    private static void item(Item item, Rows rows) {
        SealedText description = item.description();
        rows.make(Row.of(ITEM, item.level(), item.id())
                .with("organisation", item.organisation())
                .with("kind", item.kind())
                .with("code", item.code())
                .with("title", item.title())
                .with("description", description)
                .with("description_erased", description != null && description.isErased())
                .with("parent_id", item.parentId())
                .with("completion_year", item.completionYear())
                .with("unit", item.unit())
                .with("document_references", item.references())
                .with("retired", item.retired())
                .with("created_position", item.created())
                .with("sort_key", item.sortKey()));
    }
}
