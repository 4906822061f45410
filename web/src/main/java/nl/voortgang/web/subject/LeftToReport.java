package nl.voortgang.web.subject;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.query.collectionprogress.ReportState;
import nl.voortgang.query.collectionprogress.Todo;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;

/**
 * What an officer still has to do in a period.
 *
 * @param count activities that were not reported yet, or whose report was returned
 * @param next the first of them after the one being looked at, in the order of the outline, and from the top again; null where there is
 *     no other
 */
public record LeftToReport(int count, @Nullable Item next) {
    static LeftToReport of(List<Todo.Item> todo, List<Item> outline, UUID here) {
        Set<UUID> open = new HashSet<>();
        for (Todo.Item item : todo) {
            if (item.state() == ReportState.NOT_REPORTED || item.state() == ReportState.RETURNED) {
                open.add(item.activityId());
            }
        }
        Item firstOfAll = null;
        Item firstAfter = null;
        boolean after = false;
        for (Item item : outline) {
            if (item.id().equals(here)) {
                after = true;
            } else if (open.contains(item.id())) {
                firstOfAll = firstOfAll == null ? item : firstOfAll;
                firstAfter = after && firstAfter == null ? item : firstAfter;
            }
        }
        return new LeftToReport(open.size(), firstAfter == null ? firstOfAll : firstAfter);
    }
}
