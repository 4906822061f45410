package nl.voortgang.verifier.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import org.jspecify.annotations.Nullable;

/** Budget lines with what was adopted and spent, amendments with what became of them, and figures as they were printed. */
final class BudgetLedgerFold implements Fold {
    private static final String LINE_NAME =
            "organisation text, subject_kind text, subject_id uuid, label text, task_field text, fiscal_year integer, kind text";
    private static final Table ORGANISATION = Table.added("organisation", "t.position", "id text", "");
    private static final Table SUBJECT = Table.versioned(
            "subject",
            "id uuid",
            "organisation text, kind text, code text, title text, parent_id uuid, retired boolean, sort_key text,"
                    + " created_position bigint");
    private static final Table LINE = Table.versioned(
            "line",
            "line_key uuid",
            "id uuid, " + LINE_NAME + ", adopted_cents bigint, actual_cents bigint, created_position bigint,"
                    + " sequence bigint");
    private static final Table AMENDMENT = Table.added(
            "amendment",
            "t.position",
            "id uuid",
            "organisation text, decision_number text, decision_body text, decision_date date, reason text, actor uuid,"
                    + " recorded_at timestamptz, sequence bigint");
    private static final Table AMENDMENT_LINE = Table.added(
            "amendment_line",
            "(select a.position from budget_ledger.amendment a where a.id = t.amendment_id)",
            "amendment_id uuid, number integer",
            "line_key uuid, " + LINE_NAME + ", amount_cents bigint, incidental boolean");
    private static final Table OUTCOME = Table.added(
            "outcome",
            "t.position",
            "amendment_id uuid",
            "state text, reason text, actor uuid, recorded_at timestamptz, sequence bigint");
    private static final Table PRINTED_FIGURE = Table.versioned(
            "printed_figure",
            "id uuid",
            "organisation text, subject_kind text, subject_id uuid, label text, fiscal_year integer, kind text,"
                    + " value numeric, unit text, source text, created_position bigint");

    private final Map<UUID, Line> lines = new HashMap<>();
    private final Map<String, Long> figures = new HashMap<>();
    private final Set<String> organisations = new HashSet<>();
    private final Set<String> proposed = new HashSet<>();
    private final Set<String> decided = new HashSet<>();

    /** A line after an event, without its name. */
    private record Line(
            String id, @Nullable String adopted, @Nullable String actual, long created) {}

    @Override
    public String projection() {
        return "budget_ledger";
    }

    @Override
    public List<Table> tables() {
        return List.of(ORGANISATION, SUBJECT, LINE, AMENDMENT, AMENDMENT_LINE, OUTCOME, PRINTED_FIGURE);
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        if (change != null) {
            Item item = change.after();
            rows.make(Row.of(SUBJECT, item.id())
                    .with("organisation", item.organisation())
                    .with("kind", item.kind())
                    .with("code", item.code())
                    .with("title", item.title())
                    .with("parent_id", item.parentId())
                    .with("retired", item.retired())
                    .with("sort_key", item.sortKey())
                    .with("created_position", item.created()));
        }
        switch (event.name()) {
            case "organisation.registered" -> {
                if (organisations.add(event.organisation())) {
                    rows.make(Row.of(ORGANISATION, event.organisation()));
                }
            }
            case "budget-line.adopted", "budget-line.actual-recorded" -> line(event, rows);
            case "amendment.proposed" -> proposal(event, rows);
            case "amendment.approved" -> outcome(event, "APPROVED", rows);
            case "amendment.rejected" -> outcome(event, "REJECTED", rows);
            case "printed-figure.recorded" -> figure(event, rows);
            default -> {}
        }
    }

    private void line(DomainEvent event, Rows rows) {
        Fields says = event.says();
        LineName name = LineName.of(event, says.part("line"));
        Line before = lines.getOrDefault(name.key(), new Line(says.id("budgetLineId"), null, null, event.position()));
        Line after = event.name().equals("budget-line.adopted")
                ? new Line(before.id(), says.decimalOrNull("adopted"), before.actual(), before.created())
                : new Line(before.id(), before.adopted(), says.decimalOrNull("actual"), before.created());
        lines.put(name.key(), after);
        rows.make(name.on(Row.of(LINE, name.key()))
                .with("id", after.id())
                .with("adopted_cents", after.adopted())
                .with("actual_cents", after.actual())
                .with("created_position", after.created())
                .with("sequence", event.stored().sequence()));
    }

    private void proposal(DomainEvent event, Rows rows) {
        Fields says = event.says();
        String id = says.id("amendmentId");
        if (!proposed.add(id)) {
            return;
        }
        Fields decision = says.partOrNone("decision");
        rows.make(recorded(Row.of(AMENDMENT, id), event)
                .with("organisation", event.organisation())
                .with("decision_number", decision.textOrNull("number"))
                .with("decision_body", decision.textOrNull("body"))
                .with("decision_date", decision.textOrNull("date"))
                .with("reason", says.sealed("reason")));
        int number = 0;
        for (Fields each : says.parts("lines")) {
            LineName name = LineName.of(event, each.part("line"));
            rows.make(name.on(Row.of(AMENDMENT_LINE, id, ++number))
                    .with("line_key", name.key())
                    .with("amount_cents", each.number("amount"))
                    .with("incidental", each.truth("incidental")));
        }
    }

    private void outcome(DomainEvent event, String state, Rows rows) {
        String id = event.says().id("amendmentId");
        if (decided.add(id)) {
            rows.make(recorded(Row.of(OUTCOME, id), event)
                    .with("state", state)
                    .with("reason", event.says().sealedOrNull("reason")));
        }
    }

    private static Row recorded(Row row, DomainEvent event) {
        return row.with("actor", event.actor())
                .with("recorded_at", event.recordedAt())
                .with("sequence", event.stored().sequence());
    }

    private void figure(DomainEvent event, Rows rows) {
        Fields says = event.says();
        String id = says.id("printedFigureId");
        Long created = figures.putIfAbsent(id, event.position());
        Fields subject = says.partOrNone("subject");
        rows.make(Row.of(PRINTED_FIGURE, id)
                .with("organisation", event.organisation())
                .with("subject_kind", subject.textOrNull("kind"))
                .with("subject_id", subject.idOrNull("id"))
                .with("label", says.text("label"))
                .with("fiscal_year", says.decimalOrNull("fiscalYear"))
                .with("kind", says.textOrNull("kind"))
                .with("value", says.decimalOrNull("value"))
                .with("unit", says.text("unit"))
                .with("source", says.text("source"))
                .with("created_position", created == null ? event.position() : created));
    }
}
