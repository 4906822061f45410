package nl.voortgang.web.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * The look of one organisation: design tokens and their values.
 *
 * <p>Only values that can do nothing but colour and measure are taken, so that a theme can neither load anything nor leave its rule.
 */
record Theme(Map<String, String> tokens) {
    /** The least contrast between text and what is behind it (WCAG 2.2, 1.4.3). */
    private static final double LEAST_CONTRAST = 4.5;

    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+)\\s*:\\s*([^;]*);?");
    private static final Pattern VALUE = Pattern.compile("[#%.,\\w \"-]+");
    private static final List<Pair> TEXTS = List.of(
            new Pair("--vg-on-brand", "--vg-brand"),
            new Pair("--vg-on-brand", "--vg-brand-dark"),
            new Pair("--vg-brand-dark", null),
            new Pair("--vg-link", null),
            new Pair("--vg-link", "--vg-surface"),
            new Pair("--vg-text", null),
            new Pair("--vg-text", "--vg-surface"),
            new Pair("--vg-text", "--vg-notice"),
            new Pair("--vg-text-light", null),
            new Pair("--vg-text-light", "--vg-surface"));

    /** What stands on what; on white where nothing is named. */
    private record Pair(String text, @Nullable String ground) {}

    Theme {
        tokens = Map.copyOf(tokens);
    }

    /** A theme, or why it is none. */
    record Reading(Theme theme, List<String> faults) {
        Reading {
            faults = List.copyOf(faults);
        }

        boolean isGood() {
            return faults.isEmpty();
        }
    }

    /**
     * Reads a file of lines such as {@code --vg-brand: #7a1f5c;}, which may hold comments.
     *
     * @param standard the tokens that hold where the file says nothing
     */
    static Reading read(String file, Map<String, String> standard) {
        Map<String, String> tokens = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        List<String> lines = withoutComments(file).lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            Matcher token = TOKEN.matcher(line);
            if (token.matches() && VALUE.matcher(token.group(2).strip()).matches()) {
                tokens.put(token.group(1), token.group(2).strip());
            } else if (!line.isEmpty()) {
                faults.add("line " + number + " is no design token with a plain value");
            }
        }
        Map<String, String> all = new LinkedHashMap<>(standard);
        all.putAll(tokens);
        TEXTS.forEach(pair -> checkContrast(pair, all, faults));
        return new Reading(new Theme(tokens), faults);
    }

    /** The tokens that a stylesheet gives a plain value. */
    static Map<String, String> tokensOf(String stylesheet) {
        Map<String, String> tokens = new LinkedHashMap<>();
        withoutComments(stylesheet).lines().map(String::strip).forEach(line -> {
            Matcher token = TOKEN.matcher(line);
            if (token.matches()) {
                tokens.putIfAbsent(token.group(1), token.group(2).strip());
            }
        });
        return tokens;
    }

    /** Comments become the line ends within them, so that lines keep their numbers. */
    private static String withoutComments(String file) {
        return Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL).matcher(file).replaceAll(comment -> comment.group()
                .replaceAll("[^\\n]", ""));
    }

    private static void checkContrast(Pair pair, Map<String, String> tokens, List<String> faults) {
        Colour front = Colour.of(tokens.getOrDefault(pair.text(), "")).orElse(null);
        Colour back = pair.ground() == null
                ? Colour.WHITE
                : Colour.of(tokens.getOrDefault(pair.ground(), "")).orElse(null);
        if (front == null || back == null) {
            faults.add(
                    pair.text() + " on " + behind(pair) + " must be written as #rrggbb, so that the contrast is known");
            return;
        }
        double contrast = front.contrastWith(back);
        if (contrast < LEAST_CONTRAST) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%s on %s has a contrast of %.1f : 1, and needs %.1f : 1",
                    pair.text(),
                    behind(pair),
                    contrast,
                    LEAST_CONTRAST));
        }
    }

    private static String behind(Pair pair) {
        return pair.ground() == null ? "white" : pair.ground();
    }

    /** As a stylesheet. */
    String css() {
        StringBuilder css = new StringBuilder(".voortgang-theme {\n");
        tokens.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(token -> css.append("  ")
                .append(token.getKey())
                .append(": ")
                .append(token.getValue())
                .append(";\n"));
        return css.append("}\n").toString();
    }

    /** Changes with the content. */
    String digest() {
        return DigestUtils.md5DigestAsHex(css().getBytes(StandardCharsets.UTF_8));
    }
}
