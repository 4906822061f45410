package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows every link of every page, as each kind of user. */
class BrowserTourIT {
    /** Of pages that differ only in what they are about, one is visited, in a wide and in a narrow window. */
    private static final List<Integer> WIDTHS = List.of(1280, 320);

    private static Chromium chromium;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "officer", "approver", "controller", "auditor", "proposer", "budget-approver", "admin"})
    void every_link_leads_somewhere_and_every_page_is_accessible_wide_and_narrow(String account) {
        Program program = Program.demo();
        Page page = chromium.window(program, account, WIDTHS.getFirst());
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> note(message, page, faults));
        Queue<String> toVisit =
                new ArrayDeque<>(account.isEmpty() ? List.of("/") : List.of("/", "/organisations/zevenaar"));
        Set<String> known = new HashSet<>(toVisit);
        Set<String> visited = new TreeSet<>();

        while (!toVisit.isEmpty()) {
            String path = toVisit.remove();
            if (!visited.add(kind(path))) {
                continue;
            }
            Response response = page.navigate(program.address() + path);
            if (response.status() != 200) {
                faults.add(path + " answers " + response.status());
                continue;
            }
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                faults.addAll(Inspection.faults(page));
                photograph(page, account, width, path);
            }
            for (String link : links(page)) {
                if (known.add(link)) {
                    toVisit.add(link);
                }
            }
        }
        page.context().close();

        assertThat(faults).isEmpty();
        assertThat(visited).contains("/");
        if (!account.isEmpty()) {
            assertThat(visited).contains("/organisations/*", "/activities/*", "/goals/*", "/headings/*");
        }
    }

    /** Pages of this program that a link leads to; downloads and the API are not pages. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        List<String> links = (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href]')]
                    .filter(a => a.origin === location.origin && !a.hasAttribute('download'))
                    .map(a => a.pathname + a.search)
                    .filter(path => !path.startsWith('/v1/') && !path.includes('lang='))""");
        return links;
    }

    /** The same for pages that differ only in ids, codes and values of parameters. */
    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/organisations/[a-z0-9-]+", "/organisations/*")
                .replaceAll("/periods/[a-z0-9-]+", "/periods/*")
                .replaceAll("=[^&]*", "=*");
    }

    private static void note(ConsoleMessage message, Page page, List<String> faults) {
        if (message.type().equals("error")) {
            faults.add(page.url() + ": " + message.text());
        }
    }

    private static void photograph(Page page, String account, int width, String path) {
        String name = (account.isEmpty() ? "nobody" : account) + "-" + width
                + kind(path).replaceAll("[^a-zA-Z0-9]+", "_");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
