package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.voortgang.application.Program;
import nl.voortgang.application.Waiting;
import nl.voortgang.application.browser.Press.Done;
import nl.voortgang.application.browser.Press.Refused;

/** Plays scenes, looks closely at every page on the way, and remembers which buttons were met and which were pressed. */
final class ButtonTour implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> ONLY_READING = Set.of("", "auditor", "accountant", "admin");
    private static final int OF_EACH_KIND = 10;
    private static final Set<String> BUSY = Set.of("veldwijk", "zevenaar");

    /** A button that an account has. */
    private record Owned(String account, Button button) {
        @Override
        public String toString() {
            return (account.isEmpty() ? "nobody" : account) + " has " + button;
        }
    }

    private final Chromium chromium;
    private final Program program;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Set<Owned> met = new HashSet<>();
    private final Set<Owned> pressed = new HashSet<>();
    private final Set<Button> refusable = new HashSet<>();
    private final Set<Button> refused = new HashSet<>();

    ButtonTour(Chromium chromium, Program program) {
        this.chromium = chromium;
        this.program = program;
    }

    void play(Scene scene) {
        String account = scene.account();
        Visitor visitor = visitor(account);
        visitor.follow(scene.way());
        String kind = PageKind.withoutParameters(visitor.path());
        look(account, visitor.page(), kind);
        scene.presses().forEach(press -> press(account, visitor, kind, press));
        assertThat(visitor.complaints()).isEmpty();
    }

    private Visitor visitor(String account) {
        return visitors.computeIfAbsent(account, name -> Visitor.signedIn(chromium, program, name));
    }

    private void press(String account, Visitor visitor, String kind, Press press) {
        Page page = visitor.page();
        PageForm form = PageForm.with(page, press.button());
        form.fillIn(press.entries());
        Button button = Sight.button(form.button(), kind);
        pressed.add(new Owned(account, button));
        if (button.isPost() && form.hasFields() && !button.changesTheForm()) {
            refusable.add(button);
        }
        Map<String, String> written = form.filledIn();
        int status = visitor.turnsPage(form.button()::click);
        switch (press.outcome()) {
            case Refused no -> {
                refused.add(button);
                assertRefused(page, no);
                assertThat(PageForm.with(page, press.button()).filledIn())
                        .as("what was filled in")
                        .isEqualTo(written);
                look(account, page, kind);
            }
            case Done done -> {
                assertThat(status).isEqualTo(200);
                assertDone(visitor, done);
                if (button.changesWhoIsSignedIn()) {
                    visitors.remove(account);
                    visitor.close();
                } else {
                    // A form that has more room now is still the form of the page that it stands on.
                    look(account, page, button.changesTheForm() ? kind : done.page());
                }
            }
        }
    }

    private static void assertRefused(Page page, Refused no) {
        page.waitForFunction("() => document.activeElement.id === 'errors'");
        assertThat(page.locator("#errors li").allInnerTexts()).isEqualTo(no.reasons());
        assertThat(page.title()).startsWith("Fout: ");
        assertThat((List<?>) page.evaluate("() => [...document.querySelectorAll('#errors a')].map(link => link.hash)"
                        + ".filter(field => !document.querySelector(field))"))
                .as("links to fields that are not there")
                .isEmpty();
    }

    private static void assertDone(Visitor visitor, Done done) {
        Page page = visitor.page();
        assertThat(PageKind.withoutParameters(visitor.path())).isEqualTo(done.page());
        assertThat(page.locator("#errors").allInnerTexts()).isEmpty();
        String text = page.innerText("body");
        assertThat(done.seen()).allSatisfy(seen -> assertThat(text).contains(seen));
        if (!done.later().isEmpty()) {
            Waiting.until(PATIENCE, () -> {
                page.reload();
                return done.later().stream().allMatch(page.innerText("body")::contains);
            });
        }
    }

    private void look(String account, Page page, String kind) {
        Sight.buttons(page, kind).forEach(button -> met.add(new Owned(account, button)));
        assertThat(Inspection.OF_PAGES.faults(page)).isEmpty();
        Photographs.take(page, account + " " + kind + " " + page.title());
    }

    /**
     * Goes round once more, as everybody, to meet whatever has a button by now: to every page of the busiest municipalities as those whose buttons
     * depend on how things stand with what a page is about, and to some pages of each kind as those who only read there.
     */
    void meetTheRest(List<String> accounts) {
        for (String account : accounts) {
            Visitor visitor = visitor(account);
            visitor.go("/");
            List<Sight> seen = ONLY_READING.contains(account)
                    ? Crawl.ofSome(visitor.page(), OF_EACH_KIND)
                    : Crawl.within(visitor.page(), BUSY);
            seen.forEach(sight -> sight.kindsOfButtons().forEach(button -> met.add(new Owned(account, button))));
        }
    }

    /** Buttons that somebody has and nobody's scene presses, by who has them. */
    Set<String> neverPressed() {
        return met.stream()
                .filter(owned -> !pressed.contains(owned))
                .map(Owned::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Buttons that send what somebody filled in, and were never pressed with something wrong. */
    Set<String> neverRefused() {
        return refusable.stream()
                .filter(button -> !refused.contains(button))
                .map(Button::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Button> pressed() {
        return pressed.stream().map(Owned::button).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        visitors.values().forEach(Visitor::close);
    }
}
