package nl.voortgang.application.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What there is on a page.
 *
 * @param path where it was asked for
 * @param landed where that led
 * @param links addresses within this program
 * @param blocks the kinds of elements it is made of; none where it is no page but a file
 */
record Sight(String path, String landed, int status, List<String> links, List<Pressable> buttons, List<String> blocks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A button as it stands in the page. */
    record Pressable(boolean everywhere, String method, String action, String name) {
        Button on(String page) {
            return new Button(
                    everywhere ? Button.EVERY_PAGE : page,
                    (method + " " + PageKind.withoutParameters(action)).strip(),
                    name);
        }
    }

    private record Controls(List<String> links, List<Pressable> buttons, List<String> blocks) {}

    /** What these addresses hold for whoever is signed in, without showing it. */
    static List<Sight> fetched(Page page, Collection<String> paths) {
        String seen = (String) page.evaluate(Script.FETCHED, List.copyOf(paths));
        return List.of(JSON.readValue(seen, Sight[].class));
    }

    /** The buttons of the page that is shown. A form that was refused is still on the page that it stands on, whatever the address says. */
    static Set<Button> buttons(Page page, String kind) {
        Controls controls = JSON.readValue((String) page.evaluate(Script.SHOWN), Controls.class);
        return controls.buttons().stream().map(button -> button.on(kind)).collect(Collectors.toSet());
    }

    /** Of the page that is shown: the same as for another page of its kind that is made of the same blocks. */
    static String makeOf(Page page) {
        Controls controls = JSON.readValue((String) page.evaluate(Script.SHOWN), Controls.class);
        return PageKind.of(URI.create(page.url()).getRawPath()) + controls.blocks();
    }

    static Button button(Locator button, String kind) {
        return JSON.readValue((String) button.evaluate(Script.PRESSABLE), Pressable.class)
                .on(kind);
    }

    Set<Button> kindsOfButtons() {
        return buttons.stream()
                .map(button -> button.on(PageKind.withoutParameters(landed)))
                .collect(Collectors.toSet());
    }

    boolean isPage() {
        return !blocks.isEmpty();
    }

    String kind() {
        return PageKind.of(path);
    }

    /** The same for pages of one kind that are made of the same blocks and have the same buttons: they differ in what they say, and how often. */
    String make() {
        Set<String> names =
                kindsOfButtons().stream().map(Button::toString).collect(Collectors.toCollection(TreeSet::new));
        return kind() + blocks + names;
    }
}
