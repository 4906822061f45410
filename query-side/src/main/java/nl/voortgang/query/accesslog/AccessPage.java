package nl.voortgang.query.accesslog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, newest first.
 *
 * @param next cursor of the next page; null where this is the last
 */
public record AccessPage(List<AccessView> items, @Nullable String next) {
    public AccessPage {
        items = List.copyOf(items);
    }
}
