package nl.voortgang.web.amendment;

/** Reads the fiscal year that a form asks for. */
final class FiscalYears {
    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private FiscalYears() {}

    /**
     * The year.
     *
     * @throws IllegalArgumentException where it is none
     */
    static int of(String text) {
        int year = Integer.parseInt(text.strip());
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("no fiscal year: " + text);
        }
        return year;
    }
}
