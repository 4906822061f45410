package nl.voortgang.verifier.event;

/** A template of an organisation: {@code zevenaar/overview}. */
public record TemplateName(String organisation, String name) {

    /** Reads it from its text. */
    public static TemplateName of(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0) {
            throw new Unreadable("not a template: " + text);
        }
        return new TemplateName(text.substring(0, slash), text.substring(slash + 1));
    }
}
