package nl.voortgang.web.publication;

/** What a page that was made from a template of a municipality may do: show itself, and nothing else. It runs nothing and asks for nothing. */
final class StoredPages {
    static final String POLICY_HEADER = "Content-Security-Policy";

    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private StoredPages() {}
}
