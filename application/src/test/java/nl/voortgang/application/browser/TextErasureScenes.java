package nl.voortgang.application.browser;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.voortgang.application.Program;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.erasure.ErasureCommand.RequestErasure;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;

/** A controller and an admin ask that texts go, and agree or not to what the other asked for. Where nothing was published, so that no reprint differs. */
final class TextErasureScenes {
    private static final OrganisationId AALTEN = new OrganisationId("aalten");
    private static final String TOWN = "Gemeente Aalten";
    private static final String TRAIL = "Wijzigingen";
    private static final String TEXTS = "Teksten wissen";
    private static final String LOOK = "Zoek op";
    private static final String NUMBER = "Kenmerk van de gebeurtenis";
    private static final String ASK = "Wissen aanvragen";
    private static final String PAGE = "/organisations/*/erasures";

    /** Of two events with a text; a controller asks for the first, an admin for the second. */
    private static List<Long> positions = List.of();

    private TextErasureScenes() {}

    static void prepare(Program program) {
        positions = program.bean(EventLog.class).readAfter(0, 100_000).stream()
                .filter(event -> event.payload() instanceof GoalAssessed assessed
                        && assessed.organisationId().equals(AALTEN))
                .map(LoggedEvent::position)
                .limit(2)
                .toList();
        ask(program, "controller", positions.getFirst());
        ask(program, "admin", positions.getLast());
    }

    private static void ask(Program program, String account, long position) {
        program.bean(Commands.class)
                .send(
                        new RequestErasure(AALTEN, position, null, ErasureCause.MISTAKE),
                        Sender.of(program.bean(Accounts.class).actor(account)));
    }

    static List<Scene> all() {
        String first = positions.getFirst().toString();
        return List.of(
                lookingUp("controller", first),
                lookingUp("admin", first),
                asking("controller"),
                asking("admin"),
                Scene.as("controller")
                        .follows(TOWN, TRAIL, TEXTS)
                        .presses("Niet wissen: " + shown(positions.getLast()))
                        .sees(PAGE, "De tekst blijft staan.", "geweigerd door"),
                asking("controller"),
                Scene.as("admin")
                        .follows(TOWN, TRAIL, TEXTS)
                        .presses("Voorgoed wissen: " + shown(positions.getFirst()))
                        .sees(PAGE, "De tekst wordt nu gewist.", "ingestemd door"),
                Scene.as("admin")
                        .follows(TOWN, TRAIL, TEXTS)
                        .presses("Niet wissen: " + shown(positions.getLast()))
                        .sees(PAGE, "De tekst blijft staan."));
    }

    private static Scene lookingUp(String account, String number) {
        return Scene.as(account)
                .follows(TOWN, TRAIL, TEXTS)
                .presses(LOOK)
                .with(Map.of(NUMBER, "999999999"))
                .isTold("Er is geen gebeurtenis van deze gemeente met dit kenmerk en zo’n tekst.")
                .presses(LOOK)
                .with(Map.of(NUMBER, number))
                .sees(PAGE, "Welke tekst moet weg?", "alle teksten");
    }

    private static Scene asking(String account) {
        return Scene.as(account)
                .follows(TOWN, TRAIL, TEXTS, "kenmerk " + shown(positions.getLast()))
                .presses(ASK)
                .isTold("Kies waarom de tekst weg moet.")
                .presses(ASK)
                .with(Map.of("Waarom?", "vergissing"))
                .sees(PAGE, "Aangevraagd. De tekst verdwijnt zodra een ander ermee instemt.");
    }

    /** As pages write numbers. */
    private static String shown(long position) {
        return NumberFormat.getIntegerInstance(Locale.of("nl", "NL")).format(position);
    }
}
