package nl.voortgang.application.browser;

import static nl.voortgang.application.browser.Scene.as;

import java.util.List;
import java.util.Map;

/** A controller makes a template, changes it, goes back to the first version, and in the end offers it no longer. */
final class TemplateScenes {
    private static final String TEMPLATES_PAGE = "/organisations/*/templates";
    private static final String TEMPLATE_PAGE = "/organisations/*/templates/*";
    private static final String DRAFT_PAGE = "/organisations/*/templates/*/draft";

    private TemplateScenes() {}

    static List<Scene> of(String organisation, YearFiles files) {
        return List.of(
                as("controller")
                        .follows(organisation, "Publicaties", "Sjablonen")
                        .presses("Controleren")
                        .isTold("Kies een bestand.")
                        .presses("Controleren")
                        .with(Map.of("Bestand", files.template("Raadsbrief", "<p>{{gemeente}}</p>")))
                        .isTold("Regel 8: deze plaats bestaat niet: gemeente")
                        .presses("Controleren")
                        .with(Map.of("Bestand", files.template("Raadsbrief", "<h1>{{organisation}}</h1>")))
                        .sees(DRAFT_PAGE, "Dit sjabloon is in orde.", "Het komt erbij als versie 1"),
                as("controller")
                        .follows(organisation, "Publicaties", "Sjablonen", "Raadsbrief: bekijken en in gebruik nemen")
                        .presses("In gebruik nemen")
                        .sees(TEMPLATE_PAGE, "Het sjabloon is in gebruik.", "Versie 1", "in gebruik"),
                as("controller")
                        .follows(organisation, "Publicaties", "Sjablonen")
                        .presses("Controleren")
                        .with(Map.of("Bestand", files.template("Brief aan de raad", "<h1>{{organisation}}</h1>")))
                        .sees(DRAFT_PAGE, "Het wordt versie 2"),
                as("controller")
                        .follows(
                                organisation,
                                "Publicaties",
                                "Sjablonen",
                                "Brief aan de raad: bekijken en in gebruik nemen")
                        .presses("In gebruik nemen")
                        .sees(TEMPLATE_PAGE, "Het sjabloon is in gebruik.", "Versie 2"),
                as("controller")
                        .follows(
                                organisation,
                                "Publicaties",
                                "Sjablonen",
                                "Brief aan de raad",
                                "Weer in gebruik nemen: Versie 1")
                        .presses("In gebruik nemen")
                        .sees(TEMPLATE_PAGE, "Het sjabloon is in gebruik.", "Raadsbrief", "Versie 3"),
                as("controller")
                        .follows(organisation, "Publicaties", "Sjablonen")
                        .presses("Controleren")
                        .with(Map.of("Bestand", files.template("Vergissing", "<h1>{{period.title}}</h1>")))
                        .sees(DRAFT_PAGE, "Vergissing"),
                as("controller")
                        .follows(organisation, "Publicaties", "Sjablonen", "Vergissing: bekijken en in gebruik nemen")
                        .presses("Weggooien")
                        .sees(TEMPLATES_PAGE, "Raadsbrief", "eigen, versie 3"),
                as("controller")
                        .follows(organisation, "Publicaties", "Sjablonen", "Raadsbrief")
                        .presses("Niet meer aanbieden")
                        .isTold("Vul een reden in.")
                        .presses("Niet meer aanbieden")
                        .with(Map.of("Waarom wordt dit sjabloon niet meer aangeboden?", "Het overzicht is genoeg."))
                        .sees(TEMPLATES_PAGE, "Het sjabloon wordt niet meer aangeboden.", "niet meer aangeboden"));
    }
}
