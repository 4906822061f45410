package nl.voortgang.web.amendment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Subject;
import nl.voortgang.query.budgetledger.LedgerLine;
import org.jspecify.annotations.Nullable;

/** The budget lines that there are, to choose from. */
final class LineChoices {
    private final Map<String, LedgerLine> lines = new LinkedHashMap<>();

    LineChoices(List<LedgerLine> ledger) {
        ledger.forEach(line -> lines.put(value(line), line));
    }

    /**
     * A line to choose.
     *
     * @param value by which a form names it
     */
    record Choice(String value, String name, BudgetKind kind) {}

    /** The lines of a fiscal year, in the order of the ledger. */
    record Year(int year, List<Choice> choices) {}

    /** Newest year first. */
    List<Year> years() {
        TreeMap<Integer, List<Choice>> years = new TreeMap<>();
        lines.forEach((value, line) -> years.computeIfAbsent(line.fiscalYear(), year -> new ArrayList<>())
                .add(choice(value, line)));
        return years.descendingMap().entrySet().stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }

    /** Null where there is no such line, or no longer. */
    @Nullable
    BudgetLineKey find(String value) {
        LedgerLine line = lines.get(value);
        return line == null ? null : key(line);
    }

    private static Choice choice(String value, LedgerLine line) {
        String code = line.subjectCode() == null ? "" : line.subjectCode() + " ";
        String taskField = line.taskField() == null ? "" : " (" + line.taskField() + ")";
        return new Choice(value, code + line.label() + taskField, line.kind());
    }

    private static BudgetLineKey key(LedgerLine line) {
        return new BudgetLineKey(
                new Subject(line.subjectKind(), line.subjectId()),
                line.label(),
                line.taskField(),
                line.fiscalYear(),
                line.kind());
    }

    /** Made from what makes the line one line, as not every line has an id. */
    private static String value(LedgerLine line) {
        return UUID.nameUUIDFromBytes(key(line).toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
