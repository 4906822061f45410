package nl.voortgang.application;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What must hold for every page, whoever looks at it and however wide the window is. */
final class Inspection {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Inspection() {}

    /** What is wrong with the page, in words; empty where nothing is. */
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        String where = page.url() + " at " + page.viewportSize().width + " px: ";
        new AxeBuilder(page)
                .withTags(WCAG_22_AA)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(where + violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml()));
        if (overflows(page)) {
            faults.add(where + "scrolls sideways");
        }
        if (page.locator("h1").count() != 1) {
            faults.add(where + "has " + page.locator("h1").count() + " h1");
        }
        if (page.content().contains("??")) {
            faults.add(where + "has a text that is missing in its language");
        }
        return faults;
    }

    private static boolean overflows(Page page) {
        return (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
