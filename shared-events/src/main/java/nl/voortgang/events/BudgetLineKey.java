package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/**
 * What makes a budget line one line: the same five values always mean the same line.
 *
 * @param label the product or cost label as the municipality prints it
 * @param taskField the Iv3 code (taakveld), where known
 */
public record BudgetLineKey(
        Subject subject, String label, @Nullable String taskField, int fiscalYear, BudgetKind kind) {}
