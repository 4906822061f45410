package nl.voortgang.events;

/**
 * What was printed in one form.
 *
 * @param digest SHA-256 of its bytes, hexadecimal
 * @param size in bytes
 */
public record PrintedForm(PublicationForm form, String digest, int size) {}
