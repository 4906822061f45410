package nl.voortgang.publication.view;

/** A piece of page that the program made. All that a template may place without escaping it. */
public record Markup(String html) {
    @Override
    public String toString() {
        return html;
    }
}
