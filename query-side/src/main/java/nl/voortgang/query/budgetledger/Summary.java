package nl.voortgang.query.budgetledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NaturalOrder;
import nl.voortgang.query.budgetledger.SummaryRow.YearTotals;
import org.jspecify.annotations.Nullable;

/**
 * Budget lines added up in groups, and all together.
 *
 * @param rows in the order of their first lines; task fields in the order of their codes
 * @param total of all lines
 */
public record Summary(List<SummaryRow> rows, List<YearTotals> total, AsOf asOf) {

    /** What lines have in common. */
    private record Group(
            @Nullable SubjectKind kind,
            @Nullable UUID id,
            @Nullable String code,
            @Nullable String title) {}

    /** Adds the lines of a ledger up. */
    public static Summary of(Ledger ledger, Grouping by, Effect effect) {
        List<LedgerLine> lines = ledger.lines().stream().map(effect::of).toList();
        Map<Group, List<LedgerLine>> groups = new LinkedHashMap<>();
        for (LedgerLine line : lines) {
            groups.computeIfAbsent(group(line, by), group -> new ArrayList<>()).add(line);
        }
        List<SummaryRow> rows = groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue(), by))
                // Rows that compare as equal stay as they are.
                .sorted(Comparator.comparing(row -> by == Grouping.TASK_FIELD ? NaturalOrder.key(row.code(), 0) : ""))
                .toList();
        return new Summary(rows, years(lines), ledger.asOf());
    }

    private static SummaryRow row(Group group, List<LedgerLine> lines, Grouping by) {
        // A task field may have another name in another year: the row has that of its first.
        String title = by == Grouping.TASK_FIELD ? lines.getFirst().taskFieldName() : group.title();
        return new SummaryRow(group.kind(), group.id(), group.code(), title, years(lines));
    }

    private static Group group(LedgerLine line, Grouping by) {
        Programme programme = line.programme();
        return switch (by) {
            case SUBJECT -> new Group(line.subjectKind(), line.subjectId(), line.subjectCode(), line.subjectTitle());
            case PROGRAMME ->
                programme == null
                        ? new Group(null, null, null, null)
                        : new Group(programme.kind(), programme.id(), programme.code(), programme.title());
            case TASK_FIELD -> new Group(null, null, line.taskField(), null);
            case LABEL -> new Group(null, null, null, line.label());
        };
    }

    private static List<YearTotals> years(List<LedgerLine> lines) {
        TreeMap<Integer, List<LedgerLine>> years = lines.stream()
                .collect(Collectors.groupingBy(LedgerLine::fiscalYear, TreeMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .map(year -> new YearTotals(year.getKey(), Totals.of(year.getValue())))
                .toList();
    }
}
