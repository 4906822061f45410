package nl.voortgang.verifier.event;

/** A reporting period: {@code zevenaar/vgr1-2020}. */
public record PeriodName(String organisation, String code) {

    /** Reads it from its text. */
    public static PeriodName of(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0) {
            throw new Unreadable("not a period: " + text);
        }
        return new PeriodName(text.substring(0, slash), text.substring(slash + 1));
    }
}
