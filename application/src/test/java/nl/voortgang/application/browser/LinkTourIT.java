package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.voortgang.application.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows the links of the pages, as each kind of user, and looks closely at one page of each make. Those who see most follow every link;
 * the others, who meet the same pages with fewer buttons, some of each kind.
 */
class LinkTourIT {
    private static final Set<String> FOLLOW_EVERYTHING = Set.of("", "controller");
    private static final int OF_EACH_KIND = 4;

    /** What was looked at already, for this or for another account. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    private static Chromium chromium;

    private final Program program = Program.demo();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void so_it_is_for_who_is_not_signed_in() {
        assertThat(tour("", "/", Sight::make))
                .containsExactlyInAnyOrder(
                        "/",
                        "/login",
                        "/toegankelijkheid",
                        "/public",
                        "/public/*",
                        "/public/*/changes?from=*&to=*",
                        "/public/*/*/*.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "approver", "controller", "auditor", "proposer", "budget-approver"})
    void every_link_leads_somewhere_and_every_page_is_accessible_wide_and_narrow(String account) {
        assertThat(tour(account, "/", Sight::make))
                .contains(
                        "/",
                        "/organisations/*",
                        "/organisations/*/audit-trail",
                        "/activities/*",
                        "/activities/*?knownAt=*",
                        "/goals/*",
                        "/headings/*");
    }

    @Test
    void so_it_is_for_an_accountant_who_is_offered_nothing_but_budgets_and_what_they_are_about() {
        assertThat(tour("accountant", "/", Sight::make))
                .contains("/", "/organisations/*/budget", "/organisations/*/audit-trail")
                // Which of them depends on what was changed last: of the audit trail, only its first page is followed.
                .containsAnyOf("/activities/*", "/goals/*", "/headings/*")
                .doesNotContain("/organisations/*/compare", "/activities/*/replay", "/organisations/*/people");
    }

    @Test
    void so_it_is_for_an_admin_who_is_offered_nothing_but_people_and_the_installation() {
        assertThat(tour("admin", "/", Sight::make))
                .contains("/", "/organisations/*/people", "/organisations/*/audit-trail", "/people", "/people/*")
                .doesNotContain("/organisations/*/budget", "/activities/*");
    }

    @Test
    void so_it_is_in_english() {
        assertThat(tour("controller", "/?lang=en", Sight::kind))
                .contains("/organisations/*", "/activities/*", "/imports");
    }

    /**
     * Of pages that are of the same sort, looks closely at one.
     *
     * @return their kinds
     */
    private Set<String> tour(String account, String start, Function<Sight, String> sort) {
        Set<String> kinds = new HashSet<>();
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = Visitor.signedIn(chromium, program, account)) {
            visitor.go(start);
            for (Sight sight : crawl(visitor.page(), account, start)) {
                if (sight.status() != 200) {
                    faults.add(sight.path() + " answers " + sight.status());
                } else if (sight.isPage()) {
                    kinds.add(sight.kind());
                    // The first page is looked at each time, for the sake of the name in its header.
                    if (LOOKED_AT.add(start + sort.apply(sight)) || sight.path().equals("/")) {
                        visitor.go(sight.path());
                        faults.addAll(Inspection.OF_PAGES.faults(visitor.page()));
                        Photographs.take(visitor.page(), account + start + sight.path());
                    }
                }
            }
            faults.addAll(visitor.complaints());
        }
        assertThat(faults).isEmpty();
        return kinds;
    }

    private static List<Sight> crawl(Page page, String account, String start) {
        return start.equals("/") && FOLLOW_EVERYTHING.contains(account)
                ? Crawl.ofEverything(page)
                : Crawl.ofSome(page, OF_EACH_KIND);
    }
}
