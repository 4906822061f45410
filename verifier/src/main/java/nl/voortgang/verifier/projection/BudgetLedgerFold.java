package nl.voortgang.verifier.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.OverspendingName;
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
            "id uuid, " + LINE_NAME
                    + ", adopted_cents bigint, adopted_number text, adopted_body text, adopted_date date,"
                    + " actual_cents bigint, actual_as_of date, created_position bigint, sequence bigint");
    private static final Table AMENDMENT = Table.added(
            "amendment",
            "t.position",
            "id uuid",
            "organisation text, decision_number text, decision_body text, decision_date date, reason text, kind text,"
                    + " reverses uuid, actor uuid, roles text, recorded_at timestamptz, sequence bigint");
    private static final Table AMENDMENT_LINE = Table.added(
            "amendment_line",
            "(select a.position from budget_ledger.amendment a where a.id = t.amendment_id)",
            "amendment_id uuid, number integer",
            "line_key uuid, " + LINE_NAME + ", amount_cents bigint, incidental boolean");
    private static final Table OUTCOME = Table.added(
            "outcome",
            "t.position",
            "amendment_id uuid",
            "state text, reason text, actor uuid, roles text, recorded_at timestamptz, sequence bigint");
    private static final Table LATER_DECISION = Table.added(
            "later_decision",
            "t.position",
            "amendment_id uuid",
            "number text, body text, date date, actor uuid, recorded_at timestamptz, sequence bigint");
    private static final Table RULES = Table.added(
            "rules",
            "t.position",
            "organisation text, position bigint",
            "negative_lines text, mandate_limit_cents bigint, lawfulness_threshold_cents bigint");
    private static final Table OVERSPENDING = Table.added(
            "overspending",
            "t.position",
            "organisation text, fiscal_year integer, programme_id uuid, position bigint",
            "classification text, reason text, actor uuid, recorded_at timestamptz");
    private static final Table PRINTED_FIGURE = Table.versioned(
            "printed_figure",
            "id uuid",
            "organisation text, subject_kind text, subject_id uuid, label text, fiscal_year integer, kind text,"
                    + " value numeric, unit text, source text, created_position bigint");

    private final Map<UUID, Line> lines = new HashMap<>();
    private final Map<String, Long> figures = new HashMap<>();
    private final Set<String> organisations = new HashSet<>();
    private final Set<String> proposed = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> decidedLater = new HashSet<>();

    /** What was adopted, and by which decision. */
    private record Adoption(
            @Nullable String cents,
            @Nullable String number,
            @Nullable String body,
            @Nullable String date) {
        static final Adoption NONE = new Adoption(null, null, null, null);

        static Adoption of(Fields says) {
            Fields decision = says.partOrNone("decision");
            return new Adoption(
                    says.decimalOrNull("adopted"),
                    decision.textOrNull("number"),
                    decision.textOrNull("body"),
                    decision.textOrNull("date"));
        }
    }

    /**
     * A line after an event, without its name.
     *
     * @param asOf the day up to which the actual counts
     */
    private record Line(
            String id,
            Adoption adoption,
            @Nullable String actual,
            @Nullable String asOf,
            long created) {}

    @Override
    public String projection() {
        return "budget_ledger";
    }

    @Override
    public List<Table> tables() {
        return List.of(
                ORGANISATION,
                SUBJECT,
                LINE,
                AMENDMENT,
                AMENDMENT_LINE,
                OUTCOME,
                LATER_DECISION,
                RULES,
                OVERSPENDING,
                PRINTED_FIGURE);
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        if (change != null && !change.isOfUnit()) {
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
            case "organisation.budget-rules-set" -> rules(event, rows);
            case "budget-line.adopted", "budget-line.adjusted", "budget-line.actual-recorded" -> line(event, rows);
            case "amendment.proposed" -> proposal(event, rows);
            case "amendment.approved" -> outcome(event, "APPROVED", rows);
            case "amendment.rejected" -> outcome(event, "REJECTED", rows);
            case "amendment.withdrawn" -> outcome(event, "WITHDRAWN", rows);
            case "amendment.decision-recorded" -> laterDecision(event, rows);
            case "overspending.classified" -> overspending(event, rows);
            case "printed-figure.recorded" -> figure(event, rows);
            default -> {}
        }
    }

    private void line(DomainEvent event, Rows rows) {
        Fields says = event.says();
        LineName name = LineName.of(event, says.part("line"));
        Line before = lines.computeIfAbsent(
                name.key(), key -> new Line(says.id("budgetLineId"), Adoption.NONE, null, null, event.position()));
        Line after =
                switch (event.name()) {
                    case "budget-line.adopted" ->
                        new Line(before.id(), Adoption.of(says), before.actual(), before.asOf(), before.created());
                    case "budget-line.actual-recorded" ->
                        new Line(
                                before.id(),
                                before.adoption(),
                                says.decimalOrNull("actual"),
                                Objects.requireNonNullElse(
                                        says.textOrNull("asOf"),
                                        event.recordedOn().toString()),
                                before.created());
                    default -> before;
                };
        lines.put(name.key(), after);
        rows.make(name.on(Row.of(LINE, name.key()))
                .with("id", after.id())
                .with("adopted_cents", after.adoption().cents())
                .with("adopted_number", after.adoption().number())
                .with("adopted_body", after.adoption().body())
                .with("adopted_date", after.adoption().date())
                .with("actual_cents", after.actual())
                .with("actual_as_of", after.asOf())
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
                .with("reason", says.sealed("reason"))
                .with("kind", says.textOrNull("kind"))
                .with("reverses", says.idOrNull("reverses"))
                .with("roles", event.roles()));
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
        if (ended.add(id)) {
            rows.make(recorded(Row.of(OUTCOME, id), event)
                    .with("state", state)
                    .with("reason", event.says().sealedOrNull("reason"))
                    .with("roles", event.roles()));
        }
    }

    private void laterDecision(DomainEvent event, Rows rows) {
        String id = event.says().id("amendmentId");
        if (decidedLater.add(id)) {
            Fields decision = event.says().part("decision");
            rows.make(recorded(Row.of(LATER_DECISION, id), event)
                    .with("number", decision.text("number"))
                    .with("body", decision.text("body"))
                    .with("date", decision.text("date")));
        }
    }

    private static Row recorded(Row row, DomainEvent event) {
        return by(row, event).with("sequence", event.stored().sequence());
    }

    private static Row by(Row row, DomainEvent event) {
        return row.with("actor", event.actor()).with("recorded_at", event.recordedAt());
    }

    private static void rules(DomainEvent event, Rows rows) {
        Fields rules = event.says().part("rules");
        rows.make(Row.of(RULES, event.organisation(), event.position())
                .with("negative_lines", rules.text("negativeLines"))
                .with("mandate_limit_cents", rules.decimalOrNull("mandateLimit"))
                .with("lawfulness_threshold_cents", rules.number("lawfulnessThreshold")));
    }

    private static void overspending(DomainEvent event, Rows rows) {
        OverspendingName name = OverspendingName.of(event.says().text("overspendingId"));
        rows.make(by(
                        Row.of(
                                OVERSPENDING,
                                name.organisation(),
                                name.fiscalYear(),
                                name.programmeId(),
                                event.position()),
                        event)
                .with("classification", event.says().text("classification"))
                .with("reason", event.says().sealed("reason")));
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
