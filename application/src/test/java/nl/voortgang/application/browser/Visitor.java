package nl.voortgang.application.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.application.Program;

/** Somebody who looks at the pages in a browser window of their own. */
final class Visitor implements AutoCloseable {
    private final Program program;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** Where links have led before. */
    private final Map<List<String>, String> places = new HashMap<>(Map.of(List.of(), "/"));

    private Visitor(Program program, Page page) {
        this.program = program;
        this.page = page;
        page.onConsoleMessage(this::note);
    }

    static Visitor anonymous(Chromium chromium, Program program) {
        return new Visitor(program, chromium.window(true));
    }

    static Visitor withoutJavaScript(Chromium chromium, Program program) {
        return new Visitor(program, chromium.window(false));
    }

    /** Signed in as the demo account of that name, whose password is its name; not signed in where the name is empty. */
    static Visitor signedIn(Chromium chromium, Program program, String account) {
        Visitor visitor = anonymous(chromium, program);
        if (!account.isEmpty()) {
            visitor.signIn(account);
        }
        return visitor;
    }

    void signIn(String account) {
        go("/login");
        page.getByLabel("Gebruikersnaam").fill(account);
        page.getByLabel("Wachtwoord").fill(account);
        page.getByLabel("Wachtwoord").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** What the server answered, as a status. */
    int go(String path) {
        Response response = page.navigate(program.address() + path);
        return response == null ? 0 : response.status();
    }

    /**
     * From the first page along these links, as they are named. To a page on the way that they have led to before it comes by its address, as
     * somebody does who kept it; the last link is followed each time.
     */
    void follow(List<String> links) {
        int gone = Math.max(links.size() - 1, 0);
        String place = places.get(links.subList(0, gone));
        while (place == null) {
            gone--;
            place = places.get(links.subList(0, gone));
        }
        go(place);
        for (int next = gone; next < links.size() - 1; next++) {
            turnsPage(link(links.get(next))::click);
            places.put(List.copyOf(links.subList(0, next + 1)), path());
        }
        if (!links.isEmpty()) {
            link(links.getLast()).click();
        }
        page.waitForLoadState();
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Name.of(name)))
                .first();
    }

    /** Does something that leads to another page, and waits until that is there. Gives what the server answered. */
    int turnsPage(Runnable action) {
        page.evaluate("() => document.documentElement.dataset.turned = ''");
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3, action);
        page.waitForFunction(
                "() => document.readyState === 'complete' && document.documentElement.dataset.turned === undefined");
        return answer.status();
    }

    /** Where the window is, without the address of the server. */
    String path() {
        return page.url().substring(program.address().length());
    }

    Page page() {
        return page;
    }

    /** What the browser's console complained about: a refused script, a missing picture. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void note(ConsoleMessage message) {
        // A page that itself answers with an error is judged where it was asked for: refused forms do so rightly.
        boolean ofAnswer = message.text().startsWith("Failed to load resource")
                && !message.location().contains("/design/");
        if (message.type().equals("error") && !ofAnswer) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    @Override
    public void close() {
        page.context().close();
    }
}
