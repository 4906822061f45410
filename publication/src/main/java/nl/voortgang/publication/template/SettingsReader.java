package nl.voortgang.publication.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.voortgang.publication.view.AmountSigns;
import nl.voortgang.publication.view.AmountUnit;
import nl.voortgang.publication.view.YearOrder;
import org.jspecify.annotations.Nullable;

/** Reads the settings out of the comment that a template begins with: a name, a colon and a value on each line. */
final class SettingsReader {
    private static final Set<String> NAMES =
            Set.of("name", "title", "periods", "amount-unit", "amount-signs", "year-order", "erased-text");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TEXT = 200;
    private static final String ERASED = "Deze tekst is verwijderd.";

    private record Line(int number, String value) {}

    private final Map<String, Line> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private SettingsReader() {}

    /**
     * The settings; empty where one of them is wrong.
     *
     * @param faults gets what is wrong
     */
    static Optional<Settings> read(Source source, List<Fault> faults) {
        if (!source.hasSettings()) {
            faults.add(new Fault(1, Fault.Kind.NO_SETTINGS, "{{! … }}"));
            return Optional.empty();
        }
        SettingsReader reader = new SettingsReader();
        reader.lines(source.settings(), source.settingsLine());
        Settings settings = reader.settings();
        faults.addAll(reader.faults);
        return reader.faults.isEmpty() ? Optional.of(settings) : Optional.empty();
    }

    private void lines(String comment, int first) {
        String[] lines = comment.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) {
                continue;
            }
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon).strip();
            if (colon < 0 || !NAMES.contains(name) || values.containsKey(name)) {
                faults.add(new Fault(first + i, Fault.Kind.UNKNOWN_SETTING, name));
            } else {
                values.put(name, new Line(first + i, line.substring(colon + 1).strip()));
            }
        }
    }

    private Settings settings() {
        String name = required("name");
        if (!name.isEmpty()
                && (name.length() > LONGEST_NAME || !NAME.matcher(name).matches())) {
            wrong("name");
        }
        return new Settings(
                name,
                required("title"),
                periods(),
                choice("amount-unit", AmountUnit.class, AmountUnit.EURO),
                choice("amount-signs", AmountSigns.class, AmountSigns.UNSIGNED),
                choice("year-order", YearOrder.class, YearOrder.OLDEST_FIRST),
                values.containsKey("erased-text") ? required("erased-text") : ERASED);
    }

    private String required(String name) {
        Line line = values.get(name);
        if (line == null || line.value().isEmpty()) {
            faults.add(new Fault(line == null ? 1 : line.number(), Fault.Kind.MISSING_SETTING, name));
            return "";
        }
        if (line.value().length() > LONGEST_TEXT) {
            wrong(name);
        }
        return line.value();
    }

    private int periods() {
        Line line = values.get("periods");
        if (line == null) {
            return 1;
        }
        try {
            int periods = Integer.parseInt(line.value());
            if (1 <= periods && periods <= Settings.MOST_PERIODS) {
                return periods;
            }
        } catch (NumberFormatException none) {
            // Said below, like a number out of range.
        }
        wrong("periods");
        return 1;
    }

    /** The constants are written in lower case with hyphens. */
    private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        Line line = values.get(name);
        if (line == null) {
            return otherwise;
        }
        @Nullable
        E chosen = Arrays.stream(type.getEnumConstants())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(line.value()))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            wrong(name);
            return otherwise;
        }
        return chosen;
    }

    private void wrong(String name) {
        Line line = values.get(name);
        faults.add(new Fault(
                line == null ? 1 : line.number(),
                Fault.Kind.WRONG_SETTING,
                name + ": " + (line == null ? "" : line.value())));
    }
}
