package nl.voortgang.events;

/**
 * The template an edition is printed with, exactly.
 *
 * @param digest SHA-256 of its bytes, hexadecimal
 */
public record TemplateVersion(String name, int version, String digest) {}
