package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.voortgang.application.Program;
import nl.voortgang.application.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer has an hour for twelve activities; one report comes back and is handed in again. */
class OfficerStoryIT {
    private static final int ACTIVITIES = 12;
    private static final String DOUBTED = "1.5 Activity 1.5";

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
    void twelve_activities_are_reported_one_comes_back_and_is_handed_in_again() {
        Program program = Program.demo();
        Town town = Town.in(program);
        for (int number = 2; number <= ACTIVITIES; number++) {
            program.as("controller")
                    .post(
                            "/v1/organisations/" + town.id() + "/activities",
                            "{\"code\":\"1." + number + "\",\"title\":\"Activity 1." + number + "\"}");
        }
        String list = "/organisations/" + town.id() + "/my-activities";

        try (Visitor first = Visitor.signedIn(chromium, program, "officer")) {
            first.go(list);
            look(first.page(), "my-activities");
            assertThat(first.page().innerText("main")).contains("0 van 12 ingediend", "Te doen (12)");
            link(first.page(), "1.1 Activity 1.1").click();
            typeAndBeKept(first.page(), "Hier werd ik gestoord.");
        }

        try (Visitor officer = Visitor.signedIn(chromium, program, "officer")) {
            Page page = officer.page();
            officer.go(list);
            assertThat(page.innerText("main")).contains("In concept (1)");
            link(page, "1.1 Activity 1.1").click();
            assertThat(page.inputValue("#explanation")).isEqualTo("Hier werd ik gestoord.");
            look(page, "report");

            for (int number = 1; number <= ACTIVITIES; number++) {
                write(page, number);
                officer.turnsPage(button(page, "Bewaren en naar de volgende")::click);
            }
            assertThat(page.innerText("h1")).isEqualTo("Controleren en indienen");
            look(page, "check");
            assertThat(page.locator(".vg-hint").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("iets anders te zeggen dan de status", "Het doel is behaald");

            officer.turnsPage(button(page, "Indienen")::click);
            assertThat(page.locator("#errors li").allInnerTexts())
                    .containsExactly(DOUBTED + ": pas de tekst aan, of leg uit waarom het toch klopt.");
            look(page, "check refused");
            page.locator(".vg-hint input").fill("Het eerste deel is behaald, het tweede niet.");
            officer.turnsPage(button(page, "Indienen")::click);

            assertThat(page.locator(".vg-confirmation").innerText())
                    .contains("Ingediend", "12 activiteiten, door officer");
            assertThat(page.locator(".vg-reference").innerText()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
            look(page, "submission");
            assertThat(page.innerText("main")).contains("Het eerste deel is behaald, het tweede niet.");
            String found = officer.path();

            officer.go(list);
            assertThat(page.innerText("main")).contains("12 van 12 ingediend", "Alles is ingediend.");
            assertThat(officer.go(found)).isEqualTo(200);
        }

        judge(program, town);

        try (Visitor officer = Visitor.signedIn(chromium, program, "officer")) {
            Page page = officer.page();
            officer.go(list);
            assertThat(page.innerText("main")).contains("11 van 12 ingediend", "Teruggestuurd (1)", "Welk deel?");
            link(page, DOUBTED).click();
            assertThat(page.innerText("main")).contains("Welk deel?");
            page.fill("#explanation", "Van de twee delen loopt het tweede achter.");
            page.fill("#reason", "Het tweede deel is nu genoemd.");
            officer.turnsPage(button(page, "Bewaren en naar de volgende")::click);
            officer.turnsPage(button(page, "Indienen")::click);
            assertThat(page.locator(".vg-confirmation").innerText()).contains("1 activiteit, door officer");
        }

        try (Visitor approver = Visitor.signedIn(chromium, program, "approver")) {
            Page page = approver.page();
            approver.go("/organisations/" + town.id() + "/review");
            assertThat(page.innerText("main")).contains("opnieuw ingediend", "loopt het tweede achter");
            approver.turnsPage(button(page, "Goedkeuren: " + DOUBTED)::click);
            assertThat(page.innerText("main")).contains("0 te beoordelen; 12 van 12 goedgekeurd");
        }
    }

    private void judge(Program program, Town town) {
        try (Visitor approver = Visitor.signedIn(chromium, program, "approver")) {
            Page page = approver.page();
            approver.go("/organisations/" + town.id() + "/review");
            assertThat(page.innerText("main")).contains("12 te beoordelen; 0 van 12 goedgekeurd");
            look(page, "review");
            Locator doubted =
                    page.locator("section.vg-checkrow").filter(new Locator.FilterOptions().setHasText(DOUBTED));
            unfold(page);
            doubted.locator("textarea").fill("Welk deel?");
            approver.turnsPage(button(page, "Terugsturen: " + DOUBTED)::click);
            assertThat(page.innerText("main")).contains("De melding is teruggestuurd.", "11 te beoordelen");

            unfold(page);
            page.locator("input[name=chosen]").all().forEach(Locator::check);
            approver.turnsPage(button(page, "Aangevinkte goedkeuren")::click);
            assertThat(page.innerText("main")).contains("0 te beoordelen; 11 van 12 goedgekeurd");
        }
    }

    /** The fifth is at risk although its text says that it is done. */
    private static void write(Page page, int number) {
        boolean doubted = number == 5;
        radio(page, doubted ? "Oranje" : "Groen").check();
        page.fill("#explanation", doubted ? "Het doel is behaald." : "Het loopt zoals gepland, deel " + number + ".");
        if (doubted) {
            List.of("cause", "consequence", "correction")
                    .forEach(field -> page.fill("#" + field, "Dat is " + field + "."));
        } else {
            assertThat(page.isVisible("#cause")).as("nothing is owed").isFalse();
        }
    }

    /** What is typed is kept without pressing anything. */
    private static void typeAndBeKept(Page page, String text) {
        page.fill("#explanation", text);
        page.locator("#saved").getByText("Concept bewaard op").waitFor();
    }

    private void look(Page page, String name) {
        assertThat(Inspection.OF_PAGES.faults(page)).as(name).isEmpty();
        Photographs.take(page, "story " + name);
    }

    private static void unfold(Page page) {
        page.locator("details:not([open]) > summary").all().reversed().forEach(Locator::click);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Name.of(name)));
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
