package nl.voortgang.web.theme;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour as a stylesheet writes it in hexadecimal digits, each part from 0 to 255. */
public record Colour(int red, int green, int blue) {
    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern HEX =
            Pattern.compile("#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

    /** Empty for what is no colour of six digits. */
    public static Optional<Colour> of(String text) {
        Matcher parts = HEX.matcher(text);
        return parts.matches()
                ? Optional.of(new Colour(part(parts.group(1)), part(parts.group(2)), part(parts.group(3))))
                : Optional.empty();
    }

    private static int part(String digits) {
        return Integer.parseInt(digits, 16);
    }

    /** The contrast ratio of WCAG 2.2, from 1 to 21. */
    public double contrastWith(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Black or white, whichever is easier to read on it. Of one of them the contrast is always at least 4.5 : 1. */
    public Colour ink() {
        return contrastWith(WHITE) >= contrastWith(BLACK) ? WHITE : BLACK;
    }

    public String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
