package nl.voortgang.publication.publishing;

import nl.voortgang.events.TemplateVersion;

/**
 * A template that can be chosen.
 *
 * @param own whether the organisation made it; otherwise it comes with the program
 */
public record TemplateChoice(String title, TemplateVersion version, boolean own) {
    public String name() {
        return version.name();
    }
}
