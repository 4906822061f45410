package nl.voortgang.web.frame;

import java.util.Locale;

/** The languages the pages speak: Dutch, unless somebody chooses English. */
public enum Language {
    NL(Locale.of("nl", "NL")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** For the {@code lang} attribute and the address. */
    public String code() {
        return locale.getLanguage();
    }

    Language other() {
        return this == NL ? EN : NL;
    }

    static Language of(String code) {
        return code.equals("en") ? EN : NL;
    }

    public static Language of(Locale locale) {
        return of(locale.getLanguage());
    }
}
