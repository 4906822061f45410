package nl.voortgang.application.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.application.Program;
import nl.voortgang.application.accounts.Accounts;

/** Auditors look at who looked; an admin of the installation erases somebody who left. */
final class AccessScenes {
    private static final String LEAVER = "vertrekker";
    private static final String VELDWIJK = "Gemeente Veldwijk";
    private static final String LINK = "Toegang";
    private static final String WHO = "Wie (gebruikersnaam)";
    private static final String ERASE = "Voorgoed wissen";
    private static final String NAME = "Gebruikersnaam";
    private static final String AGAIN = "Gebruikersnaam, nog een keer";

    private AccessScenes() {}

    static void prepare(Program program) {
        program.bean(Accounts.class).add(LEAVER, "Vera Trekker", "", Set.of(), false);
    }

    static List<Scene> all() {
        return List.of(
                Scene.as("auditor")
                        .follows(VELDWIJK, LINK)
                        .presses("Toon")
                        .with(Map.of(WHO, "niemand"))
                        .isTold("Er is niemand met deze gebruikersnaam.")
                        .presses("Toon")
                        .with(Map.of(WHO, "auditor", "Wat", "Lezen"))
                        .sees("/organisations/*/access-log", "Lezen", "toegestaan"),
                Scene.as("auditor")
                        .follows(LINK)
                        .presses("Toon")
                        .with(Map.of("Wat", "Aanmelden"))
                        .sees("/installation/access-log", "Aanmelden", "/login"),
                Scene.as("admin")
                        .follows("Een persoon wissen")
                        .presses(ERASE)
                        .with(Map.of(NAME, "niemand-hier", AGAIN, "niemand-hier"))
                        .isTold("Er is niemand met deze gebruikersnaam.")
                        .presses(ERASE)
                        .with(Map.of(NAME, LEAVER, AGAIN, LEAVER))
                        .sees("/installation/erasure", "De persoon is gewist."));
    }
}
