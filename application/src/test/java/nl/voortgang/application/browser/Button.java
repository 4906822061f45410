package nl.voortgang.application.browser;

/**
 * A button as people know it, whatever it is about this time.
 *
 * @param page kind of the page it stands on; {@link #EVERY_PAGE} in the header, and where a moment is chosen
 * @param form method and kind of address of the form that it sends
 * @param name what is written on it
 */
record Button(String page, String form, String name) {
    static final String EVERY_PAGE = "every page";

    /** Whether it changes something, and does not only look for something. */
    boolean isPost() {
        return form.startsWith("post ");
    }

    /** Whether it only makes room in a form, or takes it away: it sends nothing yet that could be refused. */
    boolean changesTheForm() {
        return form.endsWith("/rows");
    }

    boolean changesWhoIsSignedIn() {
        return form.equals("post /login") || form.equals("post /logout");
    }

    @Override
    public String toString() {
        return "\"" + name + "\" (" + form + ") on " + page;
    }
}
