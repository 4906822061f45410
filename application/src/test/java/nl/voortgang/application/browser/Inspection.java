package nl.voortgang.application.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What must hold for every page, whoever looks at it and however wide the window is. */
final class Inspection {
    static final List<Integer> WIDTHS = List.of(1280, 320);
    static final int HEIGHT = 900;

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Closed details hide what is in them from axe and from the eye alike. */
    private static final String UNFOLD = """
            () => [...document.querySelectorAll('details:not([open]) > summary')].filter(summary => {
                summary.click();
                return !summary.parentElement.open;
            }).map(summary => summary.textContent)""";

    /** Rules whose outcome lies in where things are and how large: another width may break them with the same elements and colours. */
    private static final List<String> OF_PLACES =
            List.of("target-size", "scrollable-region-focusable", "link-in-text-block");

    /** For all tests of the pages that everybody has, so that no make of page goes through the slow check once for each test. */
    static final Inspection OF_PAGES = new Inspection();

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    /**
     * What is wrong with the page that is shown, in words, at each width; empty where nothing is. What only the slow check finds is looked
     * for once in each make of page, for what it finds lies in what a page is made of and not in what it says.
     */
    List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        boolean isNew = passed.add(Sight.makeOf(page));
        texts(page, UNFOLD).forEach(summary -> faults.add(page.url() + ": does not unfold: " + summary));
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            String where = page.url() + " at " + width + " px: ";
            looks(page).forEach(fault -> faults.add(where + fault));
            if (isNew) {
                axe(page, width == WIDTHS.getFirst()).forEach(fault -> faults.add(where + fault));
            }
        }
        return faults;
    }

    private static List<String> looks(Page page) {
        return texts(page, """
                () => {
                    const faults = [];
                    const root = document.documentElement;
                    if (root.scrollWidth > root.clientWidth) faults.push('scrolls sideways');
                    const titles = document.querySelectorAll('h1').length;
                    if (titles !== 1) faults.push('has ' + titles + ' h1');
                    const text = document.body.innerText;
                    if (root.outerHTML.includes('??')) faults.push('has a text that is missing in its language');
                    // An address is there to be read letter by letter. Long ones go first: the shortest is a part of all others.
                    const told = Array.from(document.querySelectorAll('code'), code => code.innerText)
                        .sort((one, other) => other.length - one.length)
                        .reduce((left, address) => left.replaceAll(address, ''), text);
                    const id = told.match(/[0-9a-f]{8}-[0-9a-f-]{27}/);
                    if (id) faults.push('shows an id that tells people nothing: ' + id[0]);
                    return faults;
                }""");
    }

    /**
     * What is wrong for those who do not see, or not well. In a window of another width that is looked for again where it may differ: where
     * things are, what looks different, and what shows itself only now.
     */
    private static List<String> axe(Page page, boolean isFirstWidth) {
        if (page.evaluate("() => typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return texts(page, Script.EXAMINED, Map.of("first", isFirstWidth, "rules", WCAG_22_AA, "ofPlaces", OF_PLACES));
    }

    private static List<String> texts(Page page, String script, Object... argument) {
        List<?> texts = (List<?>) (argument.length == 0 ? page.evaluate(script) : page.evaluate(script, argument[0]));
        return texts.stream().map(String.class::cast).toList();
    }
}
