package nl.voortgang.application.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.application.Program;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.events.Role;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What somebody does with an account of their own. Those of the demonstration are everybody's: they have no such form. */
final class AccountScenes {
    private static final String OWN = "bediende";
    private static final String CHANGE = "Wachtwoord wijzigen";
    private static final String PRESENT = "Huidig wachtwoord";
    private static final String NEXT = "Nieuw wachtwoord";
    private static final String AGAIN = "Nieuw wachtwoord, nog een keer";
    private static final String PAGE = "/account";

    private AccountScenes() {}

    static void prepare(Program program) {
        String hash = String.valueOf(program.bean(PasswordEncoder.class).encode(OWN));
        program.bean(Accounts.class).add(OWN, "Bea", hash, Set.of(Role.OFFICER), false);
    }

    static List<Scene> all() {
        return List.of(
                Scene.as(OWN)
                        .follows(OWN)
                        .presses(CHANGE)
                        .with(Map.of(PRESENT, "geraden", NEXT, "vier blauwe fietsen", AGAIN, "vier blauwe fietsen"))
                        .isTold("Dit is niet uw huidige wachtwoord")
                        .presses(CHANGE)
                        .with(Map.of(PRESENT, OWN, NEXT, "welkomwelkom", AGAIN, "welkomwelkom"))
                        .isTold("Dit wachtwoord is een van de eerste die iemand zou proberen: kies een paar woorden"
                                + " achter elkaar")
                        .presses(CHANGE)
                        .with(Map.of(PRESENT, OWN, NEXT, "vier blauwe fietsen", AGAIN, "vier blauwe fietsen"))
                        .sees(PAGE, "Uw wachtwoord is gewijzigd", "Bea"),
                Scene.as(OWN).follows(OWN).presses("Uitloggen").sees("/", "Voortgang van gemeentelijke plannen"));
    }
}
