package nl.voortgang.application.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Follows every link there is for whoever is signed in, from page to page, without showing them. Of addresses that differ only in the
 * values of their parameters, one is followed: every moment in the past would otherwise be a world of its own. So is one way of looking back
 * step by step for each kind of subject.
 */
final class Crawl {
    private static final int AT_ONCE = 8;

    private final Set<String> known = new HashSet<>();
    private final Queue<String> toVisit = new ArrayDeque<>();
    private final List<Sight> seen = new ArrayList<>();

    private Crawl() {}

    /** Everything that can be reached from these pages, in the order in which it is met. */
    static List<Sight> from(Page page, String... starts) {
        Crawl crawl = new Crawl();
        for (String start : starts) {
            crawl.meet(start);
        }
        while (!crawl.toVisit.isEmpty()) {
            List<String> next = new ArrayList<>();
            while (next.size() < AT_ONCE && !crawl.toVisit.isEmpty()) {
                next.add(crawl.toVisit.remove());
            }
            for (Sight sight : Sight.fetched(page, next)) {
                crawl.seen.add(sight);
                sight.links().forEach(crawl::meet);
            }
        }
        return List.copyOf(crawl.seen);
    }

    private void meet(String link) {
        // The other language is a tour of its own; following the link would change the language of the rest of this
        // one.
        if (link.contains("lang=")) {
            return;
        }
        boolean one = link.contains("?") || link.startsWith("/v1/") || link.endsWith("/replay");
        if (known.add(one ? PageKind.of(link) : link)) {
            toVisit.add(link);
        }
    }
}
