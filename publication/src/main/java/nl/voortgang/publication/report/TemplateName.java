package nl.voortgang.publication.report;

import nl.voortgang.publication.Digest;

/**
 * What it is printed with.
 *
 * @param name as the template calls itself
 */
public record TemplateName(String name, Digest digest) {}
