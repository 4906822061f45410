package nl.voortgang.verifier.projection;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What makes a budget line one line: an organisation and five values.
 *
 * @param subjectKind PROGRAMME, THEME, GOAL or ACTIVITY
 */
public record LineName(
        String organisation,
        String subjectKind,
        String subjectId,
        String label,
        @Nullable String taskField,
        long fiscalYear,
        String kind) {

    /** Reads it from the field {@code line} of an event, or of a line of an amendment. */
    public static LineName of(DomainEvent event, Fields line) {
        Fields subject = line.part("subject");
        return new LineName(
                event.organisation(),
                subject.text("kind"),
                subject.id("id"),
                line.text("label"),
                line.textOrNull("taskField"),
                line.number("fiscalYear"),
                line.text("kind"));
    }

    /** The six as one value, by which the ledger joins: a name-based UUID of them, a line each, the task field after its length. */
    public UUID key() {
        String field = taskField == null ? "" : taskField;
        String text = organisation + "\n" + subjectKind + "\n" + subjectId + "\n" + fiscalYear + "\n" + kind + "\n"
                + field.length() + " " + field + "\n" + label;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Row on(Row row) {
        return row.with("organisation", organisation)
                .with("subject_kind", subjectKind)
                .with("subject_id", subjectId)
                .with("label", label)
                .with("task_field", taskField)
                .with("fiscal_year", fiscalYear)
                .with("kind", kind);
    }
}
