package nl.voortgang.query.budgetledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Puts budget lines together from their own rows and from those of the amendments that changed them. */
final class LedgerLines {
    private final Map<UUID, Draft> drafts = new HashMap<>();
    private final Actors actors;

    LedgerLines(Actors actors) {
        this.actors = actors;
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
            long current = line.adoptedCents() == null ? 0 : line.adoptedCents();
            for (Adjustment adjustment : adjustments) {
                current = Math.addExact(current, adjustment.amountCents());
            }
            return new LedgerLine(
                    line.id(),
                    line.subjectKind(),
                    line.subjectId(),
                    line.subjectCode(),
                    line.subjectTitle(),
                    line.label(),
                    line.taskField(),
                    line.fiscalYear(),
                    line.kind(),
                    line.adoptedCents(),
                    List.copyOf(adjustments),
                    current,
                    line.actualCents(),
                    line.revision());
        }
    }

    /** A row of a budget line. */
    void line(ResultSet row) throws SQLException {
        LedgerLine line = read(
                row,
                row.getObject("id", UUID.class),
                row.getObject("adopted_cents", Long.class),
                row.getObject("actual_cents", Long.class),
                row.getLong("sequence"));
        drafts.put(
                key(row),
                new Draft(line, row.getString("sort_key"), row.getLong("created_position"), new ArrayList<>()));
    }

    /** A row of an approved amendment's line; where no budget line has its values, it is one by itself. */
    void adjustment(ResultSet row) throws SQLException {
        Draft draft = drafts.get(key(row));
        if (draft == null) {
            LedgerLine line = read(row, null, null, null, null);
            draft = new Draft(line, row.getString("sort_key"), row.getLong("position"), new ArrayList<>());
            drafts.put(key(row), draft);
        }
        draft.adjustments()
                .add(new Adjustment(
                        row.getObject("amendment_id", UUID.class),
                        row.getLong("amount_cents"),
                        row.getBoolean("incidental"),
                        Columns.decision(row),
                        row.getString("reason"),
                        actors.name(row.getObject("proposer", UUID.class)),
                        actors.name(row.getObject("approver", UUID.class)),
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

    private static LedgerLine read(
            ResultSet row, @Nullable UUID id, @Nullable Long adopted, @Nullable Long actual, @Nullable Long revision)
            throws SQLException {
        return new LedgerLine(
                id,
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_code"),
                row.getString("subject_title"),
                row.getString("label"),
                row.getString("task_field"),
                row.getInt("fiscal_year"),
                BudgetKind.valueOf(row.getString("kind")),
                adopted,
                List.of(),
                0,
                actual,
                revision);
    }
}
