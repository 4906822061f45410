package nl.voortgang.application.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows every link there is for whoever is signed in, from page to page, without showing them. Of addresses that differ only in the
 * values of their parameters, one is followed: every moment in the past would otherwise be a world of its own. So is one way of looking back
 * step by step for each kind of subject. Of the other addresses of one kind it follows all, or so many as it is told.
 */
final class Crawl {
    private static final int AT_ONCE = 8;
    private static final Pattern ORGANISATION = Pattern.compile("^/organisations/([a-z0-9-]+)");

    private final Set<String> known = new HashSet<>();
    private final Queue<String> toVisit = new ArrayDeque<>();
    private final Map<String, Integer> followed = new HashMap<>();
    private final List<Sight> seen = new ArrayList<>();
    private final int ofEachKind;
    private final Predicate<String> isLeftOut;

    private Crawl(int ofEachKind, Predicate<String> isLeftOut) {
        this.ofEachKind = ofEachKind;
        this.isLeftOut = isLeftOut;
    }

    /** Everything that can be reached from the first page, in the order in which it is met. */
    static List<Sight> ofEverything(Page page) {
        return crawl(page, Integer.MAX_VALUE, link -> false);
    }

    /** Everything that is about these organisations or about none. */
    static List<Sight> within(Page page, Set<String> organisations) {
        return crawl(page, Integer.MAX_VALUE, link -> {
            Matcher organisation = ORGANISATION.matcher(link);
            return organisation.find() && !organisations.contains(organisation.group(1));
        });
    }

    /** The first so many pages of each kind, in the order in which they are met. */
    static List<Sight> ofSome(Page page, int ofEachKind) {
        return crawl(page, ofEachKind, link -> false);
    }

    private static List<Sight> crawl(Page page, int ofEachKind, Predicate<String> isLeftOut) {
        Crawl crawl = new Crawl(ofEachKind, isLeftOut);
        crawl.meet("/");
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
        if (link.contains("lang=") || isLeftOut.test(link)) {
            return;
        }
        String kind = PageKind.of(link);
        boolean one = link.contains("?") || link.startsWith("/v1/") || link.endsWith("/replay");
        // Some organisations have nothing of what others have: each is entered.
        boolean isEntrance = kind.equals("/organisations/*");
        if (known.add(one ? kind : link) && (followed.merge(kind, 1, Integer::sum) <= ofEachKind || isEntrance)) {
            toVisit.add(link);
        }
    }
}
