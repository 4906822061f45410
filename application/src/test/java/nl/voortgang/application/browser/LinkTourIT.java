package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Follows every link of every page, as each kind of user, and looks closely at one page of each make. */
class LinkTourIT {
    private static final Inspection INSPECTION = new Inspection();

    /** What was looked at already, for another account: the very same page looks the same. */
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
    @ValueSource(
            strings = {
                "officer",
                "approver",
                "controller",
                "auditor",
                "proposer",
                "budget-approver",
                "accountant",
                "admin"
            })
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
            Set<String> sorts = new HashSet<>();
            for (Sight sight : Crawl.from(visitor.page(), "/")) {
                if (sight.status() != 200) {
                    faults.add(sight.path() + " answers " + sight.status());
                } else if (sight.isPage() && sorts.add(sort.apply(sight))) {
                    kinds.add(sight.kind());
                    // The first page is looked at each time, for the sake of the name in its header.
                    if (LOOKED_AT.add(sight.made()) || sight.path().equals("/")) {
                        visitor.go(sight.path());
                        faults.addAll(INSPECTION.faults(visitor.page()));
                        Photographs.take(visitor.page(), account + start + sight.path());
                    }
                }
            }
            faults.addAll(visitor.complaints());
        }
        assertThat(faults).isEmpty();
        return kinds;
    }
}
