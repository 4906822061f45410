package nl.voortgang.query.publication;

import nl.voortgang.events.TemplateVersion;

/**
 * A template of an organisation, in its newest version.
 *
 * @param digest by which its bytes are found
 * @param retired whether it is no longer offered
 * @param revision what a change has to name in If-Match
 */
public record TemplateView(String name, int version, String title, String digest, boolean retired, long revision) {

    public TemplateVersion asVersion() {
        return new TemplateVersion(name, version, digest);
    }
}
