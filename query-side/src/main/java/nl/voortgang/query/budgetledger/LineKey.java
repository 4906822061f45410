package nl.voortgang.query.budgetledger;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.OrganisationId;

/**
 * The five values that make a budget line one line, as one value to join by. An amendment knows its lines by these alone, and may be the
 * first to speak of them.
 */
final class LineKey {
    private LineKey() {}

    static UUID of(OrganisationId organisation, BudgetLineKey line) {
        String taskField = line.taskField() == null ? "" : line.taskField();
        // Label comes last and the others have no line breaks, so that no two lines give the same text.
        String text = String.join(
                "\n",
                organisation.value(),
                line.subject().kind().name(),
                line.subject().id().toString(),
                Integer.toString(line.fiscalYear()),
                line.kind().name(),
                taskField.length() + " " + taskField,
                line.label());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
