package nl.voortgang.query.publication;

import nl.voortgang.events.TemplateVersion;

/**
 * One version of a template of an organisation.
 *
 * @param position of the event that made it
 */
public record DefinedVersion(TemplateVersion version, String title, long position) {}
