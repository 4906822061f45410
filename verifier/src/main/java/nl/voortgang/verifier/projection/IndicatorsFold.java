package nl.voortgang.verifier.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Unreadable;
import org.jspecify.annotations.Nullable;

/** Indicators with their targets, what was measured, and the names of what they belong to. */
final class IndicatorsFold implements Fold {
    private static final Table ORGANISATION = Table.added("organisation", "t.position", "id text", "");
    private static final Table SUBJECT = Table.versioned(
            "subject",
            "id uuid",
            "organisation text, kind text, code text, title text, sort_key text, created_position bigint");
    private static final Table INDICATOR = Table.versioned(
            "indicator",
            "id uuid",
            "organisation text, subject_kind text, subject_id uuid, name text, target_operator text,"
                    + " target_value numeric, target_year integer, unit text, baseline numeric, source text,"
                    + " sequence bigint, created_position bigint");
    private static final Table MEASUREMENT = Table.versioned(
            "measurement",
            "indicator_id uuid, id uuid",
            "date date, value numeric, numerator numeric, denominator numeric, source text, sequence bigint,"
                    + " created_position bigint");

    private final Map<String, Defined> indicators = new HashMap<>();
    private final Map<String, Long> measurements = new HashMap<>();
    private final Set<String> organisations = new HashSet<>();

    /** What no later event says again. */
    private record Defined(Fields subject, long position) {}

    @Override
    public String projection() {
        return "indicators";
    }

    @Override
    public List<Table> tables() {
        return List.of(ORGANISATION, SUBJECT, INDICATOR, MEASUREMENT);
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        if (change != null && showsIn(change, event)) {
            Item item = change.after();
            rows.make(Row.of(SUBJECT, item.id())
                    .with("organisation", item.organisation())
                    .with("kind", item.kind())
                    .with("code", item.code())
                    .with("title", item.title())
                    .with("sort_key", item.sortKey())
                    .with("created_position", item.created()));
        }
        switch (event.name()) {
            case "organisation.registered" -> organisation(event, rows);
            case "indicator.defined", "indicator.revised" -> indicator(event, rows);
            case "indicator.measured" -> measurement(event, rows);
            default -> {}
        }
    }

    /** Only a name and a number are shown here: retiring changes neither, and not every revision does. */
    private static boolean showsIn(Outline.Change change, DomainEvent event) {
        Item before = change.before();
        if (before == null || event.name().endsWith(".renumbered")) {
            return true;
        }
        return event.name().endsWith(".revised")
                && !before.title().equals(change.after().title());
    }

    private void organisation(DomainEvent event, Rows rows) {
        if (organisations.add(event.organisation())) {
            rows.make(Row.of(ORGANISATION, event.organisation()));
        }
    }

    private void indicator(DomainEvent event, Rows rows) {
        Fields says = event.says();
        String id = says.id("indicatorId");
        if (event.name().equals("indicator.defined")) {
            indicators.putIfAbsent(id, new Defined(says.part("subject"), event.position()));
        }
        Defined defined = indicators.get(id);
        if (defined == null) {
            throw new Unreadable("the indicator never came to be");
        }
        Fields target = says.partOrNone("target");
        rows.make(Row.of(INDICATOR, id)
                .with("organisation", event.organisation())
                .with("subject_kind", defined.subject().text("kind"))
                .with("subject_id", defined.subject().id("id"))
                .with("name", says.text("name"))
                .with("target_operator", target.textOrNull("operator"))
                .with("target_value", target.decimalOrNull("value"))
                .with("target_year", target.decimalOrNull("year"))
                .with("unit", says.textOrNull("unit"))
                .with("baseline", says.decimalOrNull("baseline"))
                .with("source", says.textOrNull("source"))
                .with("sequence", event.stored().sequence())
                .with("created_position", defined.position()));
    }

    private void measurement(DomainEvent event, Rows rows) {
        Fields says = event.says();
        String indicator = says.id("indicatorId");
        String id = says.id("measurementId");
        Long created = measurements.putIfAbsent(indicator + "/" + id, event.position());
        rows.make(Row.of(MEASUREMENT, indicator, id)
                .with("date", says.text("date"))
                .with("value", says.decimalOrNull("value"))
                .with("numerator", says.decimalOrNull("numerator"))
                .with("denominator", says.decimalOrNull("denominator"))
                .with("source", says.textOrNull("source"))
                .with("sequence", event.stored().sequence())
                .with("created_position", created == null ? event.position() : created));
    }
}
