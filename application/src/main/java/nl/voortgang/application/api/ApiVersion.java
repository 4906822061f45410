package nl.voortgang.application.api;

/** The full version of the API, which stands on every answer, refusals included (NL API Design Rules, API-57). */
public final class ApiVersion {
    public static final String HEADER = "API-Version";
    public static final String PRESENT = "1.0.0";

    private ApiVersion() {}
}
