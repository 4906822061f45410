package nl.voortgang.publication.report;

import nl.voortgang.publication.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Which publication of its period it is.
 *
 * @param reason why there is another edition; null for the first
 * @param previous the data of the edition before; null for the first
 */
public record ReportEdition(
        int number, @Nullable String reason, @Nullable Digest previous) {}
