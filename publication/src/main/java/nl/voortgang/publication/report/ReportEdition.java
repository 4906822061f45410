package nl.voortgang.publication.report;

import java.util.List;
import nl.voortgang.publication.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Which publication of its period it is.
 *
 * @param reason why there is another edition; null for the first
 * @param previous the data of the edition before; null for the first
 * @param items what it says other than that one; none for the first
 * @param amounts what it reckons other than that one; none for the first
 */
public record ReportEdition(
        int number,
        @Nullable String reason,
        @Nullable Digest previous,
        List<EditedItem> items,
        List<EditedAmount> amounts) {
    public ReportEdition {
        items = List.copyOf(items);
        amounts = List.copyOf(amounts);
    }

    public static ReportEdition first() {
        return new ReportEdition(1, null, null, List.of(), List.of());
    }

    ReportEdition with(List<EditedItem> otherItems, List<EditedAmount> otherAmounts) {
        return new ReportEdition(number, reason, previous, otherItems, otherAmounts);
    }
}
