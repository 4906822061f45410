package nl.voortgang.web.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Money;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TaskFields;
import nl.voortgang.web.budget.Amounts;
import nl.voortgang.web.form.Form;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a proposal. What is wrong is said by row and field, all at once. */
final class ProposalReader {
    /** Chosen for a line that is not there yet. */
    static final String NEW = "new";

    private static final int LONGEST_LABEL = 200;
    private static final List<String> OF_NEW_LINE = List.of("subject", "label", "taskField");

    private final Form form;
    private final LineChoices choices;

    ProposalReader(Form form, LineChoices choices) {
        this.form = form;
        this.choices = choices;
    }

    /** Those that could be read; where one could not, the form has a problem. */
    List<AmendmentLine> lines() {
        List<AmendmentLine> lines = new ArrayList<>();
        for (int row = 1; row <= ProposalRows.count(form); row++) {
            BudgetLineKey line = line(row);
            Money amount = amount(row);
            if (line != null && amount != null) {
                lines.add(
                        new AmendmentLine(line, amount, !text(row, "incidental").equals("false")));
            }
        }
        return lines;
    }

    private @Nullable BudgetLineKey line(int row) {
        String chosen = text(row, "line");
        boolean begun = OF_NEW_LINE.stream().anyMatch(field -> !text(row, field).isEmpty());
        if (chosen.equals(NEW) || (chosen.isEmpty() && begun)) {
            return newLine(row);
        }
        BudgetLineKey line = choices.find(chosen);
        if (line == null) {
            refuse(row, "line", chosen.isEmpty() ? "problem.row.line" : "problem.row.unknown-line");
        }
        return line;
    }

    private @Nullable BudgetLineKey newLine(int row) {
        Subject subject = read(row, "subject", ProposalReader::subject, "problem.row.subject");
        String label = read(row, "label", ProposalReader::label, "problem.row.label");
        Integer year = read(row, "fiscalYear", FiscalYears::of, "problem.row.year");
        BudgetKind kind = read(row, "kind", BudgetKind::valueOf, "problem.row.kind");
        String taskField = text(row, "taskField");
        if (year != null && !taskField.isEmpty() && !TaskFields.isKnown(taskField, year)) {
            refuse(row, "taskField", "problem.row.task-field", taskField, Integer.toString(year));
            return null;
        }
        return subject == null || label == null || year == null || kind == null
                ? null
                : new BudgetLineKey(subject, label, taskField.isEmpty() ? null : taskField, year, kind);
    }

    private @Nullable Money amount(int row) {
        if (text(row, "amount").isEmpty()) {
            refuse(row, "amount", "problem.row.no-amount");
            return null;
        }
        Money amount = read(row, "amount", Amounts::parse, "problem.row.amount");
        if (Money.ZERO.equals(amount)) {
            refuse(row, "amount", "problem.row.zero");
            return null;
        }
        return amount;
    }

    private <T> @Nullable T read(int row, String field, Function<String, T> meaning, String otherwise) {
        try {
            return meaning.apply(text(row, field));
        } catch (IllegalArgumentException | ArithmeticException none) {
            refuse(row, field, otherwise);
            return null;
        }
    }

    private static Subject subject(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new Subject(SubjectKind.valueOf(parts[0]), UUID.fromString(parts[1]));
    }

    private static String label(String text) {
        if (text.isEmpty() || text.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private String text(int row, String field) {
        return form.text(ProposalRows.field(row, field)).strip();
    }

    private void refuse(int row, String field, String key, Object... more) {
        form.refuse(
                ProposalRows.field(row, field),
                key,
                Stream.concat(Stream.of(row), Stream.of(more)).toArray());
    }
}
