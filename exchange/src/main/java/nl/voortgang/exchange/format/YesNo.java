package nl.voortgang.exchange.format;

/** An answer in a cell. */
public enum YesNo {
    YES("ja"),
    NO("nee");

    private final String dutch;

    YesNo(String dutch) {
        this.dutch = dutch;
    }

    String dutch() {
        return dutch;
    }
}
