package nl.voortgang.command.budget;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.OrganisationId;

/** The same line always has the same id, whoever records something on it first. */
public final class BudgetLineIds {
    private BudgetLineIds() {}

    public static BudgetLineId of(OrganisationId organisation, BudgetLineKey line) {
        // No text that is taken in has control characters but line breaks and tabs, so the parts cannot run into each
        // other.
        String name = String.join(
                "\u001f",
                organisation.value(),
                line.subject().kind().name(),
                line.subject().id().toString(),
                line.label(),
                line.taskField() == null ? "" : line.taskField(),
                Integer.toString(line.fiscalYear()),
                line.kind().name());
        return new BudgetLineId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
