package nl.voortgang.application.api;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads a ruleset of Spectral, and applies it as Spectral would. It knows the functions that our ruleset uses, and says so where it meets
 * another.
 */
final class SpectralRules {
    private static final Configuration PATHS =
            Configuration.defaultConfiguration().addOptions(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS);

    private static final Pattern SEVERAL = Pattern.compile("\\[('[^']+'(?:,'[^']+')+)\\]");

    private final Map<String, Object> rules;

    private SpectralRules(Map<String, Object> rules) {
        this.rules = rules;
    }

    static SpectralRules read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return new SpectralRules(map(all.get("rules")));
        }
    }

    List<String> names() {
        return List.copyOf(rules.keySet());
    }

    /** What is wrong with the document by this rule, each in a sentence. */
    List<String> violations(String name, String document) {
        Map<String, Object> rule = map(rules.get(name));
        List<Object> found = new ArrayList<>();
        for (String path : alternatives((String) Objects.requireNonNull(rule.get("given")))) {
            found.addAll(JsonPath.using(PATHS).parse(document).<List<Object>>read(path));
        }
        List<String> violations = new ArrayList<>();
        for (Object target : found) {
            for (Map<String, Object> then : list(rule.get("then"))) {
                targets(target, (String) then.get("field"))
                        .filter(value -> !holds(then, value.orNull()))
                        .forEach(value -> violations.add(name + ": " + value.orNull() + " in " + brief(target)));
            }
        }
        return violations;
    }

    /** Several names in one step: Spectral looks at each value by itself, where this library would make one object of them. */
    private static List<String> alternatives(String path) {
        Matcher several = SEVERAL.matcher(path);
        return several.find()
                ? Pattern.compile(",")
                        .splitAsStream(several.group(1))
                        .map(name ->
                                path.substring(0, several.start()) + "[" + name + "]" + path.substring(several.end()))
                        .toList()
                : List.of(path);
    }

    /** One thing that a rule looks at; there may be nothing. */
    private record Target(@Nullable Object orNull) {}

    private static Stream<Target> targets(Object within, @Nullable String field) {
        if (field == null) {
            return Stream.of(new Target(within));
        }
        if (field.equals("@key")) {
            return map(within).keySet().stream().map(Target::new);
        }
        Object value = within;
        for (String step : field.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Stream.of(new Target(value));
    }

    private static boolean holds(Map<String, Object> then, @Nullable Object value) {
        Map<String, Object> options = then.containsKey("functionOptions") ? map(then.get("functionOptions")) : Map.of();
        String function = String.valueOf(then.get("function"));
        return switch (function) {
            case "truthy" -> value != null && !value.equals("") && !value.equals(false);
            case "pattern" -> value == null || fits(options, value);
            case "enumeration" ->
                value == null || ((List<?>) Objects.requireNonNull(options.get("values"))).contains(value);
            default -> throw new IllegalArgumentException("a function that is not known here: " + function);
        };
    }

    private static boolean fits(Map<String, Object> options, Object value) {
        boolean wanted = !options.containsKey("match") || found(options.get("match"), value);
        boolean unwanted = options.containsKey("notMatch") && found(options.get("notMatch"), value);
        return wanted && !unwanted;
    }

    private static boolean found(@Nullable Object pattern, Object value) {
        return Pattern.compile(String.valueOf(pattern))
                .matcher(value.toString())
                .find();
    }

    private static String brief(Object target) {
        String text = target.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object node) {
        return node instanceof List<?> ? (List<Map<String, Object>>) node : List.of(map(node));
    }
}
