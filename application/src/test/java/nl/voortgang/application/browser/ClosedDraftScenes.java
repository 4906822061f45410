package nl.voortgang.application.browser;

import static nl.voortgang.application.browser.Scene.as;

import java.util.List;
import java.util.Map;

/** A report comes back, is written anew, and the period is closed before it is handed in. */
final class ClosedDraftScenes {
    private ClosedDraftScenes() {}

    static List<Scene> before(String organisation, String activity) {
        return List.of(
                as("approver")
                        .follows(organisation, activity)
                        .presses("Terugsturen")
                        .with(Map.of("Waarom stuurt u dit terug?", "Noem de teams."))
                        .sees("/activities/*", "De melding is teruggestuurd."),
                as("officer")
                        .follows(organisation, "Mijn activiteiten", activity)
                        .presses("Concept bewaren")
                        .with(Map.of("Toelichting", "Alle teams staan erbij."))
                        .sees("/organisations/*/my-activities/*/activities/*", activity));
    }

    static Scene after(String organisation, String activity) {
        return as("officer")
                .follows(organisation, "Mijn activiteiten")
                .presses("Concept weggooien: " + activity)
                .sees("/organisations/*/my-activities", "Mijn activiteiten");
    }
}
