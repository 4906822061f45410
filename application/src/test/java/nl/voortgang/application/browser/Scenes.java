package nl.voortgang.application.browser;

import static nl.voortgang.application.browser.Scene.as;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A year in Veldwijk: everything that can be done with a button, by everybody who has that button, in the order of the year. */
final class Scenes {
    static final List<String> EVERYBODY = List.of(
            "officer", "approver", "controller", "auditor", "proposer", "budget-approver", "accountant", "admin");

    /** Those who may read what was reported. */
    private static final List<String> READERS =
            List.of("officer", "approver", "controller", "auditor", "proposer", "budget-approver");

    /** Each has an import of their own to give up. */
    static final List<String> GIVING_UP = List.of("admin", "controller");

    private static final String VELDWIJK = "Gemeente Veldwijk";
    private static final String TEAMS = "1.1.1 Wijkteams versterken";
    private static final String WAITING = "1.1.2 Wachttijden verkorten";
    private static final String GOAL = "1.1 Inwoners vinden snel hulp";

    private static final String TOO_LONG = "x".repeat(10_001);
    private static final String ACTIVITY_PAGE = "/activities/*";
    private static final String PERIODS_PAGE = "/organisations/*/periods";
    private static final String PUBLICATIONS_PAGE = "/organisations/*/publications";
    private static final String UNITS_PAGE = "/organisations/*/units";
    private static final String REPORT_PAGE = "/organisations/*/my-activities/*/activities/*";
    private static final String BUDGET_PAGE = "/organisations/*/budget";
    private static final String AMENDMENT_PAGE = "/organisations/*/amendments/*";
    private static final String ROWS_PAGE = "/organisations/*/amendments/new/rows";

    /** The newest amendment for which no decision is named. */
    private static final String UNDECIDED = "Wijziging:…";

    private Scenes() {}

    static List<Scene> all(YearFiles files) {
        return Stream.of(
                        signingIn(),
                        importing(files),
                        givingUp(),
                        reporting(),
                        judging(),
                        dividing(),
                        handingIn(),
                        judgingSeveral(),
                        collecting(),
                        budgeting(),
                        proposingSeveralLines(),
                        reversing(),
                        accounting(),
                        publishing(),
                        TemplateScenes.of(VELDWIJK, files),
                        ClosedDraftScenes.before(VELDWIJK, TEAMS),
                        closingAndReopening(),
                        rebuilding(),
                        verifying(),
                        foldingAgain(),
                        searching(),
                        choosingMoments(),
                        replaying(),
                        comparing(),
                        PeopleScenes.of(VELDWIJK),
                        AccountScenes.all(),
                        AccessScenes.all(),
                        TextErasureScenes.all(),
                        signingOut())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scene> signingIn() {
        return List.of(as("").follows("Inloggen")
                .presses("Inloggen")
                .with(Map.of("Gebruikersnaam", "officer", "Wachtwoord", "geraden"))
                .isTold("De gebruikersnaam of het wachtwoord klopt niet. Probeer het opnieuw.")
                .presses("Inloggen")
                .with(Map.of("Wachtwoord", "officer"))
                .sees("/", "Gemeenten", "Gemeente Zevenaar"));
    }

    private static List<Scene> importing(YearFiles files) {
        List<Scene> scenes = new ArrayList<>();
        for (String account : List.of("admin", "controller")) {
            Map<String, String> good =
                    Map.of("Bestand", account.equals("admin") ? files.year() : files.yearWithAnotherActivity());
            scenes.add(as(account)
                    .follows("Bestand importeren")
                    .presses("Proberen")
                    .isTold("Kies een bestand.")
                    .presses("Proberen")
                    .with(Map.of("Bestand", files.noYear()))
                    .isTold("Dit bestand heeft fouten: er is niets geïmporteerd.")
                    .presses("Proberen")
                    .with(good)
                    .sees("/imports", "Dit bestand kan worden geïmporteerd", "activiteiten"));
            scenes.add(as(account)
                    .follows("Bestand importeren")
                    .presses("Importeren")
                    .isTold("Kies een bestand.")
                    .presses("Importeren")
                    .with(good)
                    .seesLater("/imports/*", "Import van " + VELDWIJK, "voltooid", "Bekijk de gemeente"));
        }
        return scenes;
    }

    private static List<Scene> givingUp() {
        return GIVING_UP.stream()
                .map(account -> as(account)
                        .follows("Bestand importeren", YearFiles.interruptedFor(account))
                        .presses("Import opgeven")
                        .sees("/imports/*", "opgegeven"))
                .toList();
    }

    private static List<Scene> reporting() {
        return List.of(
                as("officer")
                        .follows(VELDWIJK, "Mijn activiteiten", WAITING)
                        .presses("Status en tekst overnemen")
                        .with(Map.of("Toelichting", TOO_LONG))
                        .isTold("Dit is te lang: hooguit 10.000 tekens.")
                        .presses("Status en tekst overnemen")
                        .with(Map.of("Toelichting", ""))
                        .sees(REPORT_PAGE, "De wachtlijst is geteld."),
                as("officer")
                        .follows(VELDWIJK, "Mijn activiteiten", WAITING)
                        .presses("Ongewijzigd bevestigen")
                        .with(Map.of("Toelichting", TOO_LONG))
                        .isTold("Dit is te lang: hooguit 10.000 tekens.")
                        .presses("Ongewijzigd bevestigen")
                        .with(Map.of("Toelichting", ""))
                        .sees(REPORT_PAGE, "Spreekuur op school"),
                as("officer")
                        .follows(VELDWIJK, TEAMS)
                        .presses("Melden")
                        .with(Map.of("Toelichting", "Twee wijkteams zijn nog niet compleet."))
                        .isTold("Kies een status.")
                        .presses("Melden")
                        .with(Map.of("Loopt risico", "", "Oorzaak", "Vacatures staan lang open."))
                        .isTold(
                                "Bij deze status horen een oorzaak, een gevolg en een bijsturing.",
                                "Vul het gevolg in.",
                                "Vul de bijsturing in.")
                        .presses("Melden")
                        .with(Map.of(
                                "Gevolg", "Inwoners wachten langer.",
                                "Bijsturing", "Er wordt tijdelijk ingehuurd.",
                                "Tijd", "Loopt risico",
                                "Geld", "Op koers",
                                "Voorstel aan de raad", "Kennisnemen van de vertraging."))
                        .sees(
                                ACTIVITY_PAGE,
                                "De status is gemeld.",
                                "Loopt risico",
                                "Twee wijkteams zijn nog niet compleet.",
                                "Inwoners wachten langer.",
                                "Kennisnemen van de vertraging."),
                as("officer")
                        .follows(VELDWIJK, WAITING)
                        .presses("Ongewijzigd bevestigen")
                        .sees(ACTIVITY_PAGE, "Ongewijzigd bevestigd.", "ongewijzigd sinds"),
                as("officer")
                        .follows(VELDWIJK, GOAL)
                        .presses("Melden")
                        .with(Map.of("Toelichting", "De wachttijd is korter."))
                        .isTold("Kies een status.")
                        .presses("Melden")
                        .with(Map.of("Op koers", ""))
                        .sees("/goals/*", "De status is gemeld.", "De wachttijd is korter."),
                as("officer")
                        .follows(VELDWIJK, GOAL)
                        .presses("Corrigeren")
                        .with(Map.of("Toelichting", "De wachttijd is een week korter."))
                        .isTold("Vul een reden in.")
                        .presses("Corrigeren")
                        .with(Map.of("Waarom corrigeert u dit?", "Het kan preciezer."))
                        .sees(
                                "/goals/*",
                                "De correctie is vastgelegd.",
                                "De wachttijd is een week korter.",
                                "1 correctie"));
    }

    private static List<Scene> judging() {
        return List.of(
                as("approver")
                        .follows(VELDWIJK, TEAMS)
                        .presses("Terugsturen")
                        .isTold("Vul in waarom u dit terugstuurt.")
                        .presses("Terugsturen")
                        .with(Map.of("Waarom stuurt u dit terug?", "Noem het aantal vacatures."))
                        .sees(ACTIVITY_PAGE, "De melding is teruggestuurd.", "Noem het aantal vacatures."),
                as("officer")
                        .follows(VELDWIJK, TEAMS)
                        .presses("Corrigeren")
                        .with(Map.of("Oorzaak", "Drie vacatures staan lang open."))
                        .isTold("Vul een reden in.")
                        .presses("Corrigeren")
                        .with(Map.of("Waarom corrigeert u dit?", "Het aantal ontbrak."))
                        .sees(ACTIVITY_PAGE, "De correctie is vastgelegd.", "Drie vacatures staan lang open."),
                as("approver")
                        .follows(VELDWIJK, TEAMS)
                        .presses("Goedkeuren")
                        .sees(ACTIVITY_PAGE, "De melding is goedgekeurd.", "goedgekeurd"));
    }

    private static List<Scene> dividing() {
        return List.of(
                as("controller")
                        .follows(VELDWIJK, "Inzameling", "Eenheden en toewijzing")
                        .presses("Eenheid bewaren")
                        .isTold("Vul een code in.", "Vul een naam in.")
                        .presses("Eenheid bewaren")
                        .with(Map.of("Code", "zorg", "Naam", "Team Zorg"))
                        .sees(UNITS_PAGE, "De eenheid is bewaard.", "Team Zorg"),
                as("controller")
                        .follows(VELDWIJK, "Inzameling", "Eenheden en toewijzing")
                        .presses("Eenheid bewaren")
                        .with(Map.of("Code", "jeugd", "Naam", "Team Jeugd"))
                        .sees(UNITS_PAGE, "De eenheid is bewaard.", "Team Jeugd"),
                as("controller")
                        .follows(VELDWIJK, "Inzameling", "Eenheden en toewijzing")
                        .presses("Toewijzing bewaren")
                        .isTold("U hebt niets gewijzigd.")
                        .presses("Toewijzing bewaren")
                        .with(Map.of(TEAMS, "Team Zorg", "1.1.3 Spreekuur op school", "Team Jeugd"))
                        .sees(UNITS_PAGE, "De toewijzing is bewaard."),
                as("controller")
                        .follows(VELDWIJK, "Perioden", "Periode toevoegen")
                        .presses("Bewaren")
                        .isTold(
                                "Vul een code in.",
                                "Vul een label in.",
                                "Kies een soort.",
                                "Vul het begrotingsjaar in.")
                        .presses("Bewaren")
                        .with(Map.of(
                                "Code", "vgr1-2022",
                                "Label", "1e VGR 2022",
                                "Soort", "voortgangsrapportage",
                                "Begrotingsjaar", "2022"))
                        .sees(PERIODS_PAGE, "De periode is toegevoegd.", "1e VGR 2022"),
                as("controller")
                        .follows(VELDWIJK, "Perioden", "Wijzigen: 1e VGR 2022")
                        .presses("Bewaren")
                        .with(Map.of("Volgorde", "later"))
                        .isTold("Dit is geen heel getal.")
                        .presses("Bewaren")
                        .with(Map.of("Volgorde", "4", "Uiterste datum", "2022-05-20"))
                        .sees(PERIODS_PAGE, "De periode is gewijzigd.", "20 mei 2022"));
    }

    private static List<Scene> handingIn() {
        String school = "1.1.3 Spreekuur op school";
        List<Scene> scenes = new ArrayList<>();
        for (String button : List.of("Concept bewaren", "Bewaren en naar de volgende")) {
            scenes.add(as("officer")
                    .follows(VELDWIJK, "Mijn activiteiten", school)
                    .presses(button)
                    .with(Map.of("Toelichting", TOO_LONG))
                    .isTold("Dit is te lang: hooguit 10.000 tekens.")
                    .presses(button)
                    .with(Map.of("Toelichting", "Het spreekuur loopt achter.", "Op koers", ""))
                    .sees(
                            button.startsWith("Concept") ? REPORT_PAGE : "/organisations/*/my-activities/*/check",
                            "Spreekuur op school"));
        }
        scenes.add(as("officer")
                .follows(VELDWIJK, "Mijn activiteiten", "1 concept controleren en indienen")
                .presses("Indienen")
                .isTold(school + ": pas de tekst aan, of leg uit waarom het toch klopt.")
                .presses("Indienen")
                .with(Map.of("Klopt het toch? Leg uit waarom", "Dat is in oktober ingehaald."))
                .sees("/organisations/*/submissions/*", "Kenmerk:", "1 activiteit, door officer"));
        scenes.add(as("officer")
                .follows(VELDWIJK, "Mijn activiteiten")
                .presses("Tonen")
                .with(Map.of("Eenheid", "Team Zorg"))
                .sees("/organisations/*/my-activities", "Wijkteams versterken"));
        return scenes;
    }

    private static List<Scene> judgingSeveral() {
        return List.of(
                as("approver")
                        .follows(VELDWIJK, "Te beoordelen")
                        .presses("Aangevinkte goedkeuren")
                        .isTold("Vink eerst aan wat u wilt goedkeuren.")
                        .presses("Aangevinkte goedkeuren")
                        .with(Map.of(WAITING, ""))
                        .sees("/organisations/*/review", "De aangevinkte meldingen zijn goedgekeurd."),
                as("approver")
                        .follows(VELDWIJK, "Te beoordelen")
                        .presses("Terugsturen: 1.1.3 Spreekuur op school")
                        .isTold("Vul in waarom u dit terugstuurt.")
                        .presses("Terugsturen: 1.1.3 Spreekuur op school")
                        .with(Map.of("Waarom stuurt u dit terug?", "Noem het aantal kinderen."))
                        .sees("/organisations/*/review", "De melding is teruggestuurd."),
                as("officer")
                        .follows(VELDWIJK, "Mijn activiteiten", "1.1.3 Spreekuur op school")
                        .presses("Bewaren en naar de volgende")
                        .with(Map.of(
                                "Toelichting", "Het spreekuur is er voor 40 kinderen.",
                                "Uw antwoord aan de beoordelaar", "Het aantal staat erbij."))
                        .sees("/organisations/*/my-activities/*/check", "40 kinderen"),
                as("officer")
                        .follows(VELDWIJK, "Mijn activiteiten", "1 concept controleren en indienen")
                        .presses("Indienen")
                        .sees("/organisations/*/submissions/*", "Kenmerk:"),
                as("approver")
                        .follows(VELDWIJK, "Te beoordelen")
                        .presses("Goedkeuren: 1.1.3 Spreekuur op school")
                        .sees("/organisations/*/review", "De melding is goedgekeurd."));
    }

    private static List<Scene> collecting() {
        return List.of(
                as("controller")
                        .follows(VELDWIJK, "Inzameling")
                        .presses("Tonen")
                        .with(Map.of("Periode", "1e VGR 2021"))
                        .sees("/organisations/*/collection", "1e VGR 2021", "Per eenheid"),
                as("controller")
                        .follows(VELDWIJK, "Inzameling")
                        .presses("Instelling bewaren")
                        .with(Map.of("Aantal dagen voor de uiterste datum", "nul"))
                        .isTold("Kies een aantal dagen van 1 tot en met 90, of laat het leeg.")
                        .presses("Instelling bewaren")
                        .with(Map.of("Aantal dagen voor de uiterste datum", "7"))
                        .sees("/organisations/*/collection", "De instelling is bewaard."),
                as("controller")
                        .follows(VELDWIJK, "Inzameling")
                        .presses("Nu herinneren")
                        .sees("/organisations/*/collection", "Er is niemand om te herinneren"),
                as("controller")
                        .follows(VELDWIJK, "Inzameling", "Eenheden en toewijzing")
                        .presses("Laten vervallen: Team Jeugd")
                        .sees(UNITS_PAGE, "De eenheid is vervallen"));
    }

    private static List<Scene> budgeting() {
        return List.of(
                as("proposer")
                        .follows(VELDWIJK, TEAMS, "Begrotingswijziging voorstellen")
                        .presses("Voorstellen")
                        .with(Map.of(
                                "Taakveld (niet verplicht)",
                                "6.1",
                                "Soort",
                                "Baten",
                                "Datum van het besluit",
                                "2021-07-08"))
                        .isTold(
                                "Vul het product of de kostensoort in.",
                                "Vul het begrotingsjaar in.",
                                "Vul het bedrag in.",
                                "Vul het nummer van het besluit in.",
                                "Vul een reden in.")
                        .presses("Voorstellen")
                        .with(Map.of(
                                "Product of kostensoort", "Subsidie",
                                "Begrotingsjaar", "2021",
                                "Bedrag van de wijziging in euro", "veel",
                                "Nummer van het besluit", "2021-31",
                                "Waarom is deze wijziging nodig?", "Het Rijk betaalt mee."))
                        .isTold("Dit is geen bedrag. Schrijf het als 1.234,56.")
                        .presses("Voorstellen")
                        .with(Map.of("Bedrag van de wijziging in euro", "20.000"))
                        .sees(ACTIVITY_PAGE, "Het voorstel is ingediend."),
                as("proposer")
                        .follows(VELDWIJK, TEAMS, "Begrotingswijziging voorstellen")
                        .presses("Voorstellen")
                        .with(Map.of(
                                "Product of kostensoort", "Wijkteams",
                                "Begrotingsjaar", "2021",
                                "Bedrag van de wijziging in euro", "12.500,50",
                                "Ook in latere jaren (structureel)", "",
                                "Waarom is deze wijziging nodig?", "Inhuur."))
                        .sees(ACTIVITY_PAGE, "Het voorstel is ingediend."),
                as("budget-approver")
                        .follows(VELDWIJK, "Begroting", "Begrotingswijzigingen", UNDECIDED)
                        .presses("Goedkeuren")
                        .sees(AMENDMENT_PAGE, "De begrotingswijziging is goedgekeurd.", "€\u00a0+12.500,50"),
                as("budget-approver")
                        .follows(VELDWIJK, "Begroting", "Begrotingswijzigingen", "Besluit 2021-31…")
                        .presses("Afwijzen")
                        .isTold("Vul in waarom u dit afwijst.")
                        .presses("Afwijzen")
                        .with(Map.of("Waarom wijst u dit af?", "Het Rijk heeft nog niet toegezegd."))
                        .sees(
                                AMENDMENT_PAGE,
                                "De begrotingswijziging is afgewezen.",
                                "Het Rijk heeft nog niet toegezegd."),
                as("proposer")
                        .follows(VELDWIJK, "Begroting", "Begrotingswijzigingen", UNDECIDED)
                        .presses("Besluit vastleggen")
                        .isTold("Vul het nummer van het besluit in.", "Vul de datum van het besluit in.")
                        .presses("Besluit vastleggen")
                        .with(Map.of("Nummer van het besluit", "2021-40", "Datum van het besluit", "2021-09-30"))
                        .sees(AMENDMENT_PAGE, "Het besluit is vastgelegd.", "Besluit 2021-40"));
    }

    private static List<Scene> proposingSeveralLines() {
        return List.of(
                as("proposer")
                        .follows(VELDWIJK, "Begroting", "Wijziging voorstellen")
                        .presses("Regel toevoegen")
                        .sees(ROWS_PAGE, "Regel 3"),
                as("proposer")
                        .follows(VELDWIJK, "Begroting", "Wijziging voorstellen")
                        .presses("Regel weghalen: regel 2")
                        .sees(ROWS_PAGE, "Regel 1"),
                as("proposer")
                        .follows(VELDWIJK, "Begroting", "Wijziging voorstellen")
                        .presses("Narekenen")
                        .with(Map.of("Bedrag van de wijziging in euro (regel 2)", "veel"))
                        .isTold(
                                "Regel 1: kies een begrotingslijn, of beschrijf een nieuwe.",
                                "Regel 1: vul het bedrag in.",
                                "Regel 2: kies een begrotingslijn, of beschrijf een nieuwe.",
                                "Regel 2: dit is geen bedrag. Schrijf het als 1.234,56.")
                        .presses("Narekenen")
                        .with(Map.of(
                                "Begrotingslijn (regel 1)", "2021 · 1.1.1 Wijkteams · Lasten",
                                "Bedrag van de wijziging in euro (regel 1)", "-5.000",
                                "Begrotingslijn (regel 2)", "2021 · 1.1.1 Wijkteams · Lasten",
                                "Bedrag van de wijziging in euro (regel 2)", "5.000"))
                        .sees(ROWS_PAGE, "in evenwicht"),
                as("proposer")
                        .follows(VELDWIJK, "Begroting", "Wijziging voorstellen")
                        .presses("Voorstellen")
                        .with(Map.of(
                                "Dit is een overheveling Er komt geen geld bij en er gaat niets af: per begrotingsjaar "
                                        + "komen alle regels samen op nul uit.",
                                "",
                                "Begrotingslijn (regel 1)",
                                "2021 · 1.1.1 Wijkteams · Lasten",
                                "Bedrag van de wijziging in euro (regel 1)",
                                "-5.000",
                                "Onderwerp (regel 2)",
                                WAITING,
                                "Product of kostensoort (regel 2)",
                                "Wachtlijstaanpak",
                                "Bedrag van de wijziging in euro (regel 2)",
                                "10.000",
                                "Waarom is deze wijziging nodig?",
                                "Er is meer nodig voor de wachtlijst."))
                        .isTold(
                                "Een overheveling komt per begrotingsjaar op nul uit. In 2021 blijft €\u00a0+5.000,00 over.")
                        .presses("Voorstellen")
                        .with(Map.of("Bedrag van de wijziging in euro (regel 2)", "5.000"))
                        .sees(AMENDMENT_PAGE, "Het voorstel is ingediend.", "Wachtlijstaanpak", "overheveling"),
                as("proposer")
                        .follows(VELDWIJK, "Begroting", "Begrotingswijzigingen", UNDECIDED)
                        .presses("Intrekken")
                        .isTold("Vul in waarom u dit intrekt.")
                        .presses("Intrekken")
                        .with(Map.of("Waarom trekt u dit in?", "Het kan dit jaar nog uit de teams."))
                        .sees(AMENDMENT_PAGE, "Het voorstel is ingetrokken.", "Het kan dit jaar nog uit de teams."));
    }

    private static List<Scene> reversing() {
        return Stream.of("proposer", "budget-approver")
                .map(account -> as(account)
                        .follows(VELDWIJK, "Begroting", "Begrotingswijzigingen", "Besluit 2021-40…")
                        .presses("Terugdraaien voorstellen")
                        .isTold("Vul in waarom dit moet worden teruggedraaid.")
                        .presses("Terugdraaien voorstellen")
                        .with(Map.of("Waarom moet dit worden teruggedraaid?", "De inhuur ging niet door."))
                        .sees(
                                AMENDMENT_PAGE,
                                "Voorgesteld om de begrotingswijziging terug te draaien.",
                                "terugdraaiing"))
                .toList();
    }

    private static List<Scene> accounting() {
        return List.of(
                as("accountant")
                        .follows(VELDWIJK, "Begroting", "Rechtmatigheid")
                        .presses("Duiding vastleggen")
                        .isTold("Kies een soort overschrijding.", "Vul een reden in.")
                        .presses("Duiding vastleggen")
                        .with(Map.of(
                                "Openeinderegeling telt niet mee in het oordeel", "",
                                "Waarom is dit deze soort?", "Wie recht heeft, krijgt hulp."))
                        .sees(
                                "/organisations/*/lawfulness",
                                "De duiding is vastgelegd.",
                                "Openeinderegeling",
                                "Wie recht heeft, krijgt hulp."),
                as("controller")
                        .follows(VELDWIJK, "Begroting", "Begrotingsregels")
                        .presses("Regels vastleggen")
                        .with(Map.of("Tot welk bedrag hoeft een overschrijding niet te worden gemeld?", ""))
                        .isTold("Vul het bedrag in; 0 als alles moet worden gemeld.")
                        .presses("Regels vastleggen")
                        .with(Map.of(
                                "Tot welk bedrag hoeft een overschrijding niet te worden gemeld?", "1.000",
                                "Tot welk bedrag mogen anderen dan de raad besluiten?", "25.000"))
                        .sees(
                                "/organisations/*/budget-rules",
                                "De begrotingsregels zijn vastgelegd.",
                                "€\u00a01.000,00"));
    }

    private static List<Scene> publishing() {
        return List.of(
                as("controller")
                        .follows(VELDWIJK, "Publicaties", "Publiceren: 1e voortgangsrapportage 2021")
                        .presses("Publiceren")
                        .seesLater(PUBLICATIONS_PAGE, "gepubliceerd", "Webpagina", "Gegevens (JSON)"),
                as("controller")
                        .follows(
                                VELDWIJK,
                                "Publicaties",
                                "Corrigeren met een nieuwe editie: 1e voortgangsrapportage 2021")
                        .presses("Publiceren")
                        .isTold("Vul een reden in.")
                        .presses("Publiceren")
                        .with(Map.of("Wat is gecorrigeerd, en waarom?", "De stand van 1.1.1 was verkeerd."))
                        .seesLater(PUBLICATIONS_PAGE, "Editie 2", "De stand van 1.1.1 was verkeerd.", "Intrekken"),
                as("controller")
                        .follows(VELDWIJK, "Publicaties", "Intrekken: 1e voortgangsrapportage 2021, editie 1")
                        .presses("Intrekken")
                        .isTold("Vul een reden in.")
                        .presses("Intrekken")
                        .with(Map.of("Waarom trekt u deze editie in?", "Er is een betere."))
                        .sees(PUBLICATIONS_PAGE, "De editie is ingetrokken.", "Er is een betere."));
    }

    private static List<Scene> closingAndReopening() {
        String nextWeek =
                LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(7).toString();
        return List.of(
                as("controller")
                        .follows(VELDWIJK, "Perioden", "Sluiten: 2e VGR 2021")
                        .presses("Sluiten")
                        .sees(PERIODS_PAGE, "De periode is gesloten."),
                ClosedDraftScenes.after(VELDWIJK, TEAMS),
                as("approver")
                        .follows(VELDWIJK, "Perioden", "Heropenen: 2e VGR 2021")
                        .presses("Heropenen")
                        .isTold("Vul een reden in.", "Vul de laatste dag in.")
                        .presses("Heropenen")
                        .with(Map.of("Reden van heropening", "Eén melding ontbrak.", "Laatste dag", nextWeek))
                        .sees(PERIODS_PAGE, "De periode is heropend."),
                as("controller")
                        .follows(VELDWIJK, "Perioden", "Heropenen: 1e VGR 2021")
                        .presses("Heropenen")
                        .with(Map.of("Reden van heropening", "Een cijfer klopte niet."))
                        .isTold("Vul de laatste dag in.")
                        .presses("Heropenen")
                        .with(Map.of("Laatste dag", nextWeek))
                        .sees(PERIODS_PAGE, "De periode is heropend."),
                as("controller")
                        .follows(VELDWIJK, "Perioden", "Openen: Jaarstukken 2021")
                        .presses("Openen")
                        .sees(PERIODS_PAGE, "De periode is geopend."));
    }

    private static List<Scene> rebuilding() {
        return Stream.of("auditor", "admin")
                .map(account -> as(account)
                        .follows("Leesmodellen")
                        .presses("Opnieuw opbouwen: Indicatoren")
                        .seesLater("/projections", "Laatste opbouw", "klaar"))
                .toList();
    }

    private static List<Scene> verifying() {
        return Stream.of("auditor", "admin")
                .map(account -> as(account)
                        .follows("Controle van de vastlegging")
                        .presses("Nu controleren")
                        .seesLater("/integrity", "Alles klopt", "Elke vingerafdruk is die van de gebeurtenis"))
                .toList();
    }

    private static List<Scene> foldingAgain() {
        return Stream.of("auditor", "admin")
                .map(account -> as(account)
                        .follows("Controle van de vastlegging")
                        .presses("Opnieuw afspelen")
                        .isTold("Vul een positie in: een heel getal vanaf 1.")
                        .presses("Opnieuw afspelen")
                        .with(Map.of("Tot en met positie", "20"))
                        .seesLater("/integrity", "Alles klopt", "20 gebeurtenissen doorgerekend tot en met positie 20"))
                .toList();
    }

    private static List<Scene> choosingMoments() {
        List<Scene> scenes = new ArrayList<>(READERS.stream()
                .map(account -> choosingMoment(account, "/organisations/*", "Wijkteams versterken"))
                .toList());
        scenes.add(choosingMoment("accountant", "/organisations/*/budget", "Begroting"));
        scenes.add(choosingMoment("admin", "/organisations/*/people", "Mensen en rollen"));
        return scenes;
    }

    private static Scene choosingMoment(String account, String page, String content) {
        return as(account)
                .follows(VELDWIJK)
                .presses("Toon dit moment")
                .with(Map.of("Datum en tijd", "2100-01-01T12:00"))
                .sees(page, "1 januari 2100", content, "Terug naar nu");
    }

    private static List<Scene> replaying() {
        List<Scene> scenes = new ArrayList<>();
        Map<String, String> pages = Map.of(
                TEAMS,
                "Stap voor stap terugkijken wat hiermee gebeurde",
                GOAL,
                "Stap voor stap terugkijken wat hiermee gebeurde",
                "1 Zorg en welzijn",
                "Stap voor stap terugkijken wat hiermee en met alles hieronder gebeurde");
        for (String account : READERS) {
            pages.forEach((subject, link) -> {
                String page = subject.equals(TEAMS)
                        ? "/activities/*/replay"
                        : subject.equals(GOAL) ? "/goals/*/replay" : "/headings/*/replay";
                scenes.add(as(account)
                        .follows(VELDWIJK, subject, link)
                        .presses("Ga naar deze stap")
                        .sees(page, "Stap ", "Wat er gebeurde"));
                scenes.add(as(account)
                        .follows(VELDWIJK, subject, link)
                        .presses("Zoek de stap")
                        .with(Map.of("Of de laatste stap tot en met dit moment", "2001-01-01T12:00"))
                        .sees(page, "Stap 1 van", "Wat daarna bekend was"));
            });
        }
        return scenes;
    }

    private static List<Scene> comparing() {
        List<Scene> scenes = new ArrayList<>();
        for (String account : READERS) {
            scenes.add(as(account)
                    .follows(VELDWIJK, "Vergelijken")
                    .presses("Vergelijk momenten")
                    .isTold("Kies het eerste moment.")
                    .presses("Vergelijk momenten")
                    .with(Map.of("Eerst: zoals bekend op", "2100-01-01T12:00"))
                    .sees("/organisations/*/compare", "Er is niets verschillend."));
            scenes.add(as(account)
                    .follows(VELDWIJK, "Vergelijken")
                    .presses("Vergelijk momenten")
                    .with(Map.of(
                            "Eerst: zoals bekend op", "2100-01-02T12:00",
                            "Daarna: zoals bekend op (leeg is nu)", "2100-01-01T12:00"))
                    .isTold("Het tweede moment ligt voor het eerste.")
                    .presses("Vergelijk momenten")
                    .with(Map.of("Daarna: zoals bekend op (leeg is nu)", "2100-01-03T12:00"))
                    .sees("/organisations/*/compare", "Er is niets verschillend."));
            scenes.add(as(account)
                    .follows(VELDWIJK, "Vergelijken")
                    .presses("Vergelijk perioden")
                    .sees("/organisations/*/compare", "Er is niets verschillend."));
            scenes.add(as(account)
                    .follows("Gemeente Zevenaar", "Vergelijken")
                    .presses("Vergelijk publicaties")
                    .with(Map.of("Daarna", "1e voortgangsrapportage 2020 (1)"))
                    .sees("/organisations/*/compare", "7 statussen anders"));
        }
        return scenes;
    }

    private static List<Scene> searching() {
        List<Scene> scenes = new ArrayList<>();
        for (String account : READERS) {
            scenes.add(as(account)
                    .follows(VELDWIJK)
                    .presses("Toon")
                    .with(Map.of("Programma of thema", "1 Zorg en welzijn", "Zoals bekend op", "2100-01-01T12:00"))
                    .sees("/organisations/*", "1 januari 2100", "Wijkteams versterken"));
            scenes.add(as(account)
                    .follows(VELDWIJK, "Wijzigingen")
                    .presses("Toon")
                    .with(Map.of(
                            "Woorden", "t",
                            "Door wie (gebruikersnaam)", "niemand",
                            "Soort wijziging", "Melding goedgekeurd"))
                    .isTold(
                            "Er is niemand met deze gebruikersnaam.",
                            "Zoek met hoogstens acht woorden, elk met minstens twee letters of cijfers.")
                    .presses("Toon")
                    .with(Map.of("Woorden", "wijkteam", "Door wie (gebruikersnaam)", "approver"))
                    .sees("/organisations/*/audit-trail", "Melding goedgekeurd", "Wijkteams versterken"));
        }
        for (String account : with(READERS, "accountant")) {
            scenes.add(as(account)
                    .follows(VELDWIJK, "Begroting")
                    .presses("Toon")
                    .with(Map.of("Rijen", "Losse lijnen", "Bedragen", "× € 1.000", "Plus en min", "Lasten negatief"))
                    .sees(BUDGET_PAGE, "Wijkteams", "Bedragen × € 1.000.", "−250"));
            scenes.add(as(account)
                    .follows(VELDWIJK, "Begroting", "Steekproef")
                    .presses("Trekken")
                    .with(Map.of("Hoeveel", "5", "Startgetal of -tekst", "zeven"))
                    .sees("/organisations/*/budget-sample", "Getrokken wijzigingen", "Besluit 2021-40"));
        }
        scenes.add(findingWhatOneMayRead("accountant", "Primitieve begroting vastgesteld"));
        scenes.add(findingWhatOneMayRead("admin", "Rol toegekend"));
        return scenes;
    }

    private static Scene findingWhatOneMayRead(String account, String event) {
        return as(account)
                .follows(VELDWIJK, "Wijzigingen")
                .presses("Toon")
                .with(Map.of("Door wie (gebruikersnaam)", "niemand"))
                .isTold("Er is niemand met deze gebruikersnaam.")
                .presses("Toon")
                .with(Map.of("Door wie (gebruikersnaam)", "", "Soort wijziging", event))
                .sees("/organisations/*/audit-trail", event);
    }

    private static List<String> with(List<String> accounts, String more) {
        return Stream.concat(accounts.stream(), Stream.of(more)).toList();
    }

    private static List<Scene> signingOut() {
        return EVERYBODY.stream()
                .map(account -> as(account).presses("Uitloggen").sees("/", "Voortgang van gemeentelijke plannen"))
                .toList();
    }
}
