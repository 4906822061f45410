package nl.voortgang.exchange.format;

import org.jspecify.annotations.Nullable;

/** Text as it is kept and compared: without spaces around it, and with one kind of line break. */
public final class Texts {
    private Texts() {}

    public static String tidy(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The same, with null for text that says nothing. */
    public static @Nullable String tidyOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : tidy(text);
    }

    static String bounded(Cell cell, int longest) throws Unfit {
        String text = tidy(plain(cell));
        if (text.length() > longest) {
            throw new Unfit(Problem.TOO_LONG, "has " + text.length() + " characters; at most " + longest + " fit");
        }
        if (text.codePoints().anyMatch(Texts::isUnwanted)) {
            throw new Unfit(Problem.CONTROL_CHARACTERS, "contains characters that cannot be shown");
        }
        return text;
    }

    private static String plain(Cell cell) throws Unfit {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Decimal number -> number.number().toPlainString();
            case Cell.Day day ->
                throw new Unfit(
                        Problem.NOT_TEXT,
                        "is a date where text should stand; format the cell as text and type it again");
            case Cell.Truth truth -> throw new Unfit(Problem.NOT_TEXT, "is not text");
            case Cell.Broken broken -> throw new Unfit(Problem.FAILED_FORMULA, "is a formula that failed");
        };
    }

    private static boolean isUnwanted(int point) {
        boolean control = point < ' ' && point != '\n' && point != '\t';
        boolean half = point >= 0xD800 && point <= 0xDFFF;
        return control || half || point == 0xFFFE || point == 0xFFFF;
    }
}
