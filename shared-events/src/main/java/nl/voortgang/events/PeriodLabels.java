package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/**
 * How a period is printed: one report may call the same period "Status 2019" in a table's head and "Rek. 2019" beside a status.
 *
 * @param label in a table's head
 * @param shortLabel beside a status; where absent, the label
 * @param name in a sentence; where absent, the label
 */
public record PeriodLabels(
        String label, @Nullable String shortLabel, @Nullable String name) {}
