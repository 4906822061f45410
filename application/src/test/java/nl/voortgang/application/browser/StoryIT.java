package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.voortgang.application.Program;
import nl.voortgang.application.Town;
import nl.voortgang.application.Waiting;
import nl.voortgang.verifier.proof.EventProof;
import nl.voortgang.verifier.proof.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A period from beginning to end, as the people who do the work see it: twelve activities are reported, one is returned and answered, the
 * period is closed and published, a status is corrected afterwards, and an auditor finds out about it without trusting the program.
 */
class StoryIT {
    private static final String RETURNED = "Zeg ook wat de raad hiervan merkt.";
    private static final String WHY = "De telling bleek onjuist.";

    @SuppressWarnings("NullAway.Init")
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

    @Test
    void twelve_activities_are_reported_published_corrected_and_audited() throws Exception {
        Program program = Program.demo();
        Town town = Town.in(program);
        String corrected = town.activity();
        IntStream.rangeClosed(2, 12).forEach(number -> town.plan("1." + number));

        reportAll(program, town);
        returnOneAndApproveTheOthers(program, town);
        answer(program, town);
        closeAndPublish(program, town);
        assertThat(published(program, town, 1)).contains("Groen", "Alles loopt, onderdeel 1.1.");
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        correctAfterwards(program, town, corrected);

        audit(program, town, corrected, before);
        assertThat(published(program, town, 1)).as("what was published").contains("Alles loopt, onderdeel 1.1.");
    }

    private static String work(Town town) {
        return "/organisations/" + town.id() + "/my-activities";
    }

    /** An officer fills in one activity after the other, looks everything over and hands it in at once. */
    private static void reportAll(Program program, Town town) {
        try (Visitor officer = Visitor.signedIn(chromium, program, "officer")) {
            Page page = officer.page();
            officer.go(work(town));
            for (int number = 1; number <= 12; number++) {
                officer.go(work(town));
                String name = "1." + number + " Activity 1." + number;
                page.getByRole(AriaRole.LINK, exactly(name)).click();
                page.locator("#status").check();
                page.locator("#explanation").fill("Alles loopt, onderdeel 1." + number + ".");
                officer.turnsPage(() -> button(page, "Concept bewaren").click());
            }
            officer.go(work(town));
            page.getByRole(AriaRole.LINK, exactly("12 concepten controleren en indienen"))
                    .click();
            officer.turnsPage(() -> button(page, "Indienen").click());

            assertThat(page.locator("h1").innerText()).isEqualTo("Ingediend");
            assertThat(page.locator(".vg-reference").innerText()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
            officer.go(work(town));
            assertThat(page.locator("main").innerText()).contains("12 van 12 ingediend");
            assertThat(officer.complaints()).isEmpty();
        }
    }

    private static void returnOneAndApproveTheOthers(Program program, Town town) {
        try (Visitor approver = Visitor.signedIn(chromium, program, "approver")) {
            Page page = approver.page();
            approver.go("/organisations/" + town.id() + "/review");
            Locator first =
                    page.locator(".vg-checkrow").filter(new Locator.FilterOptions().setHasText("1.1 Activity 1.1"));
            first.locator("summary").click();
            first.locator("textarea").fill(RETURNED);
            approver.turnsPage(() -> button(first, "Terugsturen").click());

            page.locator("summary", new Page.LocatorOptions().setHasText("Meerdere tegelijk"))
                    .click();
            List<Locator> others = page.locator("input[name=chosen]").all();
            assertThat(others).hasSize(11);
            others.forEach(Locator::check);
            approver.turnsPage(() -> button(page, "Aangevinkte goedkeuren").click());
            assertThat(page.locator("main").innerText()).contains("11 van 12 goedgekeurd");
        }
    }

    /** The officer sees why, answers, and the approver agrees. */
    private static void answer(Program program, Town town) {
        try (Visitor officer = Visitor.signedIn(chromium, program, "officer")) {
            Page page = officer.page();
            officer.go(work(town));
            assertThat(page.locator("main").innerText()).contains("Teruggestuurd", RETURNED);
            page.getByRole(AriaRole.LINK, exactly("1.1 Activity 1.1")).click();
            page.locator("#status").check();
            page.locator("#explanation").fill("Alles loopt, onderdeel 1.1. De raad merkt er niets van.");
            page.locator("#reason").fill("Aangevuld met wat de raad merkt.");
            officer.turnsPage(() -> button(page, "Concept bewaren").click());
            officer.go(work(town));
            page.getByRole(AriaRole.LINK, exactly("1 concept controleren en indienen"))
                    .click();
            officer.turnsPage(() -> button(page, "Indienen").click());
            assertThat(page.locator("h1").innerText()).isEqualTo("Ingediend");
        }
        try (Visitor approver = Visitor.signedIn(chromium, program, "approver")) {
            approver.go("/organisations/" + town.id() + "/review");
            approver.turnsPage(() -> button(approver.page().locator(".vg-checkrow"), "Goedkeuren")
                    .click());
            assertThat(approver.page().locator("main").innerText()).contains("12 van 12 goedgekeurd");
        }
    }

    private static void closeAndPublish(Program program, Town town) {
        try (Visitor controller = Visitor.signedIn(chromium, program, "controller")) {
            Page page = controller.page();
            controller.go("/organisations/" + town.id() + "/periods/p1/closing");
            controller.turnsPage(() -> button(page, "Sluiten").click());
            controller.go("/organisations/" + town.id() + "/periods/p1/publishing");
            page.locator("input[name=template]").first().check();
            controller.turnsPage(() -> button(page, "Publiceren").click());
            // While it is printed, the page asks for itself again.
            page.locator(".vg-tag", new Page.LocatorOptions().setHasText("gepubliceerd"))
                    .waitFor();
            assertThat(controller.complaints()).isEmpty();
        }
    }

    /** The report as everybody can read it. */
    private static String published(Program program, Town town, int edition) {
        try (Visitor anybody = Visitor.anonymous(chromium, program)) {
            anybody.go("/public/" + town.id());
            anybody.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("editie " + edition))
                    .first()
                    .click();
            anybody.page().waitForLoadState();
            assertThat(anybody.complaints()).isEmpty();
            return anybody.page().locator("body").innerText();
        }
    }

    /** The approver reopens, as whoever closed may not; the officer corrects. */
    private static void correctAfterwards(Program program, Town town, String activity) {
        try (Visitor approver = Visitor.signedIn(chromium, program, "approver")) {
            Page page = approver.page();
            approver.go("/organisations/" + town.id() + "/periods/p1/reopening");
            page.locator("#reason").fill("Een telling bleek onjuist.");
            page.locator("#expires")
                    .fill(LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"))
                            .plusDays(7)
                            .toString());
            approver.turnsPage(() -> button(page, "Heropenen").click());
        }
        try (Visitor officer = Visitor.signedIn(chromium, program, "officer")) {
            Page page = officer.page();
            officer.go("/activities/" + activity);
            page.locator("summary", new Page.LocatorOptions().setHasText("Corrigeren"))
                    .click();
            Locator form = page.locator("form[action$='status-corrections']");
            form.getByLabel("Oranje").check();
            form.locator("[name=explanation]").fill("Onderdeel 1.1 loopt achter.");
            form.locator("[name=cause]").fill("Er is te veel geteld.");
            form.locator("[name=consequence]").fill("Het doel schuift op.");
            form.locator("[name=correction]").fill("De telling is herzien.");
            form.locator("[name=reason]").fill(WHY);
            officer.turnsPage(() -> form.locator("button").click());
            assertThat(page.locator("main").innerText()).contains("Oranje");
        }
    }

    /** Who changed it, how it was, how it is, what differs; and a proof that is checked without the program. */
    private static void audit(Program program, Town town, String activity, Instant before) throws Exception {
        try (Visitor auditor = Visitor.signedIn(chromium, program, "auditor")) {
            Page page = auditor.page();
            auditor.go("/organisations/" + town.id() + "/audit-trail");
            page.locator("#text").fill("telling onjuist");
            page.locator("#event").selectOption("activity.status-corrected");
            auditor.turnsPage(() -> button(page, "Toon").click());
            Locator entry = page.locator(".vg-trail__entry");
            assertThat(entry.all()).hasSize(1);
            assertThat(entry.innerText()).contains("officer", WHY, "Alles loopt", "Onderdeel 1.1 loopt achter.");

            auditor.go("/activities/" + activity + "?knownAt=" + before);
            assertThat(page.locator("main").innerText()).contains("Groen").doesNotContain("Oranje");
            auditor.go("/activities/" + activity);
            assertThat(page.locator("main").innerText()).contains("Oranje");

            auditor.go("/organisations/" + town.id() + "/compare?what=moments&period=p1&from=" + before);
            assertThat(page.locator("main").innerText()).contains("1 status anders", "Groen", "Oranje");

            verifyOffline(auditor, position(auditor, town));
        }
    }

    private static long position(Visitor auditor, Town town) {
        auditor.go("/organisations/" + town.id() + "/audit-trail?event=activity.status-corrected&text=telling+onjuist");
        String id = String.valueOf(auditor.page().locator(".vg-trail__entry").getAttribute("id"));
        return Long.parseLong(id.substring(1));
    }

    private static void verifyOffline(Visitor auditor, long position) throws Exception {
        Page page = auditor.page();
        Locator proof = page.locator("a[href*='/events/" + position + "/proof']");
        // There is a proof as soon as the next checkpoint is signed.
        String address = String.valueOf(proof.first().evaluate("link => link.href"));
        Waiting.until(Duration.ofSeconds(30), () -> page.request().get(address).status() == 200);
        Download download = page.waitForDownload(proof.first()::click);
        Path file = download.path();

        EventProof read = EventProof.read(Files.readString(file));
        assertThat(read.holds()).isTrue();
        assertThat(read.leaf().position()).isEqualTo(position);
        auditor.go("/integrity");
        Matcher key = Pattern.compile("[^\\s]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+")
                .matcher(page.locator("main").innerText());
        assertThat(key.find()).isTrue();
        assertThat(read.checkpoint().isSignedBy(VerifierKey.read(key.group()))).isTrue();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Name.of(name)))
                .first();
    }

    /** The button of one of several things on a page, whose name ends with what it is about. */
    private static Locator button(Locator within, String name) {
        return within.getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\b")))
                .first();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
