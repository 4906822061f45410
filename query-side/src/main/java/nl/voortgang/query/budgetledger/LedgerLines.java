package nl.voortgang.query.budgetledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.Decision;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TaskField;
import nl.voortgang.events.TaskFields;
import org.jspecify.annotations.Nullable;

/** Puts budget lines together from their own rows and from those of the amendments that changed them. */
final class LedgerLines {
    private final Map<UUID, Draft> drafts = new HashMap<>();
    private final Actors actors;
    private final Map<UUID, Programme> programmes;

    LedgerLines(Actors actors, Map<UUID, Programme> programmes) {
        this.actors = actors;
        this.programmes = programmes;
    }

    /**
     * A line without its adjustments.
     *
     * @param sortKey of the subject
     * @param created the first position that the line is known from
     */
    private record Draft(LedgerLine line, @Nullable String sortKey, long created, List<Adjustment> adjustments) {
        private static final Comparator<Draft> IN_ORDER = Comparator.comparing(
                        Draft::sortKey, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(draft -> draft.line.fiscalYear())
                .thenComparing(draft -> draft.line.kind())
                .thenComparing(Draft::created);

        LedgerLine complete() {
            return line.with(line.adoptedCents(), line.adoptedBy(), adjustments, line.actualCents(), line.actualAsOf());
        }
    }

    /** A row of a budget line. */
    void line(ResultSet row) throws SQLException {
        LedgerLine line = read(
                row,
                new Own(
                        row.getObject("id", UUID.class),
                        row.getObject("adopted_cents", Long.class),
                        Columns.decision(row, "adopted"),
                        row.getObject("actual_cents", Long.class),
                        row.getObject("actual_as_of", LocalDate.class),
                        row.getLong("sequence")));
        drafts.put(
                key(row),
                new Draft(line, row.getString("sort_key"), row.getLong("created_position"), new ArrayList<>()));
    }

    /** A row of an approved amendment's line; where no budget line has its values, it is one by itself. */
    void adjustment(ResultSet row) throws SQLException {
        Draft draft = drafts.get(key(row));
        if (draft == null) {
            LedgerLine line = read(row, Own.NOTHING);
            draft = new Draft(line, row.getString("sort_key"), row.getLong("position"), new ArrayList<>());
            drafts.put(key(row), draft);
        }
        draft.adjustments()
                .add(new Adjustment(
                        row.getObject("amendment_id", UUID.class),
                        row.getLong("amount_cents"),
                        row.getBoolean("incidental"),
                        Columns.decision(row),
                        Columns.code(row, "amendment_kind", AmendmentKind.class),
                        row.getObject("reverses", UUID.class),
                        row.getString("reason"),
                        actors.name(row.getObject("proposer", UUID.class)),
                        Objects.requireNonNull(Columns.moment(row, "proposed_at")),
                        actors.name(row.getObject("approver", UUID.class)),
                        Objects.requireNonNull(Columns.moment(row, "approved_at")),
                        row.getLong("position")));
    }

    List<LedgerLine> inOrder() {
        return drafts.values().stream()
                .sorted(Draft.IN_ORDER)
                .map(Draft::complete)
                .toList();
    }

    private static UUID key(ResultSet row) throws SQLException {
        return row.getObject("line_key", UUID.class);
    }

    /** What a line has apart from its name and from amendments. */
    private record Own(
            @Nullable UUID id,
            @Nullable Long adopted,
            @Nullable Decision decision,
            @Nullable Long actual,
            @Nullable LocalDate asOf,
            @Nullable Long revision) {
        static final Own NOTHING = new Own(null, null, null, null, null, null);
    }

    private LedgerLine read(ResultSet row, Own own) throws SQLException {
        UUID subject = row.getObject("subject_id", UUID.class);
        String taskField = row.getString("task_field");
        int year = row.getInt("fiscal_year");
        return new LedgerLine(
                own.id(),
                SubjectKind.valueOf(row.getString("subject_kind")),
                subject,
                row.getString("subject_code"),
                row.getString("subject_title"),
                programmes.get(subject),
                row.getString("label"),
                taskField,
                taskField == null
                        ? null
                        : TaskFields.find(taskField, year).map(TaskField::name).orElse(null),
                year,
                BudgetKind.valueOf(row.getString("kind")),
                own.adopted(),
                own.decision(),
                List.of(),
                0,
                own.actual(),
                own.asOf(),
                own.revision());
    }
}
