package nl.voortgang.application.browser;

import static nl.voortgang.application.browser.Scene.as;

import java.util.List;
import java.util.Map;

/** What an administrator does with people: accounts, and roles here and in the installation. */
final class PeopleScenes {
    private static final String GRANT = "Rol toekennen";
    private static final String REVOKE = "Rol intrekken";
    private static final String ACCOUNTANT = "accountant: leest begrotingen en oordeelt over overschrijdingen";
    private static final String CONTROLLER = "controller: beheert plannen, perioden en publicaties";
    private static final String EXCEPTION = "Reden voor een uitzondering";
    private static final String DO_NOT_GO_TOGETHER =
            "Deze rol gaat niet samen met een andere die deze persoon al heeft. Geef een reden; die wordt als uitzondering bewaard.";
    private static final String PEOPLE = "/organisations/*/people";
    private static final String ACCOUNTS = "Accounts en beheer";
    private static final String ACCOUNT = "/people/*";
    private static final String DORA = "Dora (dora)";

    private PeopleScenes() {}

    static List<Scene> of(String organisation) {
        return List.of(
                as("admin")
                        .follows(ACCOUNTS)
                        .presses("Account toevoegen")
                        .isTold("Vul een gebruikersnaam in", "Vul een naam in")
                        .presses("Account toevoegen")
                        .with(Map.of("Gebruikersnaam", "dora", "Naam", "Dora", "Eerste wachtwoord", "welkom"))
                        .isTold("Een wachtwoord heeft ten minste 12 tekens")
                        .presses("Account toevoegen")
                        .with(Map.of("Eerste wachtwoord", "vijf rode klompen"))
                        .sees("/people", "Het account is toegevoegd.", "Dora"),
                as("admin")
                        .follows(organisation, "Mensen en rollen")
                        .presses(GRANT)
                        .isTold("Kies een persoon", "Kies een rol")
                        .presses(GRANT)
                        .with(Map.of("Persoon", DORA, "Rol", ACCOUNTANT))
                        .sees(PEOPLE, "De rol is toegekend.", "Dora"),
                as("admin")
                        .follows(organisation, "Mensen en rollen")
                        .presses(GRANT)
                        .with(Map.of("Persoon", DORA, "Rol", CONTROLLER))
                        .isTold(DO_NOT_GO_TOGETHER)
                        .presses(GRANT)
                        .with(Map.of(EXCEPTION, "Er is nu niemand anders."))
                        .sees(PEOPLE, "De rol is toegekend.", "uitzondering", "Er is nu niemand anders."),
                as("admin")
                        .follows(organisation, "Mensen en rollen")
                        .presses(REVOKE)
                        .isTold("Kies wie welke rol verliest", "Geef een reden")
                        .presses(REVOKE)
                        .with(Map.of(
                                "Wie verliest welke rol", "Dora, controller", "Reden van intrekken", "Het is rond."))
                        .sees(PEOPLE, "De rol is ingetrokken."),
                as("admin")
                        .follows(ACCOUNTS)
                        .presses(GRANT)
                        .isTold("Kies een persoon", "Kies een rol")
                        .presses(GRANT)
                        .with(Map.of("Persoon", DORA, "Rol", "auditor: leest alles"))
                        .isTold(DO_NOT_GO_TOGETHER)
                        .presses(GRANT)
                        .with(Map.of(EXCEPTION, "Zij neemt waar."))
                        .sees("/people", "De rol is toegekend.", "Zij neemt waar."),
                as("admin")
                        .follows(ACCOUNTS)
                        .presses(REVOKE)
                        .isTold("Kies wie welke rol verliest", "Geef een reden")
                        .presses(REVOKE)
                        .with(Map.of("Wie verliest welke rol", "Dora, auditor", "Reden van intrekken", "Werkt elders."))
                        .sees("/people", "De rol is ingetrokken."),
                as("admin")
                        .follows(ACCOUNTS, "Dora")
                        .presses("Identiteit koppelen")
                        .isTold("Vul in wie het bij de aanbieder is")
                        .presses("Identiteit koppelen")
                        .with(Map.of("Identiteit bij de aanbieder", "s-1"))
                        .isTold("Er is geen aanbieder van identiteiten ingesteld")
                        .presses("Wachtwoord geven")
                        .isTold("Een wachtwoord heeft ten minste 12 tekens")
                        .presses("Wachtwoord geven")
                        .with(Map.of("Eerste wachtwoord", "acht gele laarzen"))
                        .sees(ACCOUNT, "Het wachtwoord is gegeven."),
                as("admin")
                        .follows(ACCOUNTS, "Dora")
                        .presses("Als één persoon aanmerken")
                        .isTold("Kies een ander account")
                        .presses("Als één persoon aanmerken")
                        .with(Map.of("Het andere account", "Bea (bediende)"))
                        .sees(ACCOUNT, "De twee accounts gelden voortaan als één persoon.", "Is dezelfde persoon als"),
                as("admin")
                        .follows(ACCOUNTS, "Dora")
                        .presses("Uit gebruik nemen")
                        .sees(ACCOUNT, "Het account is uit gebruik genomen.", "uit gebruik"),
                as("admin")
                        .follows(ACCOUNTS, "Dora")
                        .presses("Weer in gebruik nemen")
                        .sees(ACCOUNT, "Het account is weer in gebruik."));
    }
}
