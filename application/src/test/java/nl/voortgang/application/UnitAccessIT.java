package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.voortgang.application.UnitTown.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/**
 * What comes of it, over the API and by the form on a page, where what somebody does something with belongs to their own unit, to another, to
 * none, or to another organisation, and the period is open or closed: {@code access/units-and-periods.csv}. Each cell has a thing of its own,
 * on which everything was done that has to come before; so nothing but roles, units and periods stands in the way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitAccessIT {
    private static final Path TABLE = Path.of("src/test/resources/access/units-and-periods.csv");
    private static final Path ENDPOINTS = Path.of("src/test/resources/access/endpoints.csv");
    private static final String EVERYBODY_ELSE = "everybody else";

    /** In a cell: there is no such thing, as only activities belong to a unit. */
    private static final String NONE = "-";

    /** What somebody tries, and what comes of it in each of {@link #SITUATIONS}, and last in another organisation. */
    private record Line(String what, String method, String address, String who, List<String> results) {
        static Line of(String text) {
            List<String> cells = List.of(text.split(";", -1));
            return new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.subList(4, cells.size()));
        }

        String endpoint() {
            return method + " " + address;
        }

        boolean changes() {
            return !method.equals("GET") && !who.equals(EVERYBODY_ELSE);
        }

        Deed deed() {
            return Deed.at(method, address);
        }

        @Override
        public String toString() {
            return who + " would " + what + ": " + endpoint();
        }
    }

    /** The columns of the table. */
    private record Situation(@Nullable String unit, boolean open) {}

    private static final List<Situation> SITUATIONS = List.of(
            new Situation(UnitTown.OWN, true),
            new Situation(UnitTown.OWN, false),
            new Situation(UnitTown.OTHER, true),
            new Situation(UnitTown.OTHER, false),
            new Situation(null, true),
            new Situation(null, false));

    /** What a page says where it refuses, and the code of it. */
    private final Map<String, String> sentences = new HashMap<>();

    private final UnitTown town = new UnitTown(Program.demo());
    private final UnitTown elsewhere = new UnitTown(Program.demo());
    private final Map<Line, List<Optional<Place>>> places = new HashMap<>();
    private final Map<Line, Place> placesElsewhere = new HashMap<>();

    @BeforeAll
    void aThingForEachCell() throws IOException {
        sentences.putAll(refusals());
        table().forEach(line -> {
            places.put(
                    line,
                    IntStream.range(0, SITUATIONS.size())
                            .mapToObj(cell -> place(line, cell))
                            .toList());
            placesElsewhere.put(
                    line,
                    elsewhere.shared(line.deed(), line.address(), people(line).getFirst(), UnitTown.OWN, true));
        });
        town.begin();
        elsewhere.begin();
    }

    private Optional<Place> place(Line line, int cell) {
        if (line.results().get(cell).equals(NONE)) {
            return Optional.empty();
        }
        String who = people(line).getFirst();
        Situation at = SITUATIONS.get(cell);
        return Optional.of(
                line.changes()
                        ? town.place(line.deed(), line.address(), who, at.unit(), at.open())
                        : town.shared(line.deed(), line.address(), who, at.unit(), at.open()));
    }

    private static Map<String, String> refusals() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../web/src/main/resources/messages_nl.properties"))) {
            return lines.filter(line -> line.matches("(refused\\.[A-Z_]+|check\\.gone)=.*"))
                    .map(line -> line.split("=", 2))
                    // What comes before and after what differs from case to case.
                    .collect(Collectors.toMap(
                            entry -> entry[1].replace("''", "'").replaceFirst("^\\{0}: ", ""),
                            entry -> entry[0].replace("refused.", "").replace("check.gone", "NO_DRAFT"),
                            (one, other) -> one));
        }
    }

    static Stream<Line> table() {
        return lines(TABLE).map(Line::of);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those whom a line is about; of everybody else, whom no other line about the same is about. */
    private static List<String> people(Line line) {
        if (!line.who().equals(EVERYBODY_ELSE)) {
            return List.of(line.who());
        }
        Set<String> named = table().filter(each -> each.endpoint().equals(line.endpoint()))
                .map(Line::who)
                .collect(Collectors.toSet());
        return UnitTown.PEOPLE.keySet().stream()
                .filter(who -> !named.contains(who))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_comes_of_it_is_what_the_table_says(Line line) {
        Map<String, List<String>> results = new LinkedHashMap<>();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (String who : people(line)) {
            List<String> cells = new ArrayList<>();
            for (Optional<Place> place : Objects.requireNonNull(places.get(line))) {
                cells.add(place.map(there -> result(line, there, who)).orElse(NONE));
            }
            cells.add(result(line, Objects.requireNonNull(placesElsewhere.get(line)), who));
            results.put(who, cells);
            expected.put(who, line.results());
        }
        assertThat(results).isEqualTo(expected);
    }

    /** Where it is not of their own town, they ask for it all the same. */
    private String result(Line line, Place place, String who) {
        String address = place.fill(line.address());
        String content = place.fill(line.deed().content());
        boolean api = address.startsWith("/v1/");
        Caller caller = town.as(who);
        if (line.method().equals("GET")) {
            return result(caller.call("GET", address + content, ""), api);
        }
        String form = (content.isEmpty() ? "" : content + "&") + "submission=" + place.fill("{submission}");
        return result(caller.call(line.method(), address, api ? content : form), api);
    }

    private String result(Caller.Answer answer, boolean api) {
        return switch (answer.status()) {
            case 200, 201, 302, 303 -> "done";
            case 404 -> "not there";
            case 400, 403, 409 -> {
                String code = api ? code(answer.body()) : codeOnPage(answer.status(), answer.body());
                yield code.equals("FORBIDDEN")
                        ? "no"
                        : code.toLowerCase(Locale.ROOT).replace('_', ' ');
            }
            default -> answer.status() + " " + answer.body();
        };
    }

    private static String code(String problem) {
        Matcher code = Pattern.compile("\"code\":\"([A-Z_]+)\"").matcher(problem);
        return code.find() ? code.group(1) : problem;
    }

    private String codeOnPage(int status, String page) {
        if (status == 403) {
            return "FORBIDDEN";
        }
        String text = HtmlUtils.htmlUnescape(page);
        return sentences.entrySet().stream()
                .filter(refusal -> text.contains(refusal.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(text);
    }

    /**
     * Whatever an officer, an approver, or whoever proposes or decides on budgets may do; whatever anybody may do to an activity, a goal, a
     * heading, an indicator or a period; and whatever an officer or approver may look at that is about one of these. The rest is about the
     * organisation as a whole, in no period, and is not given to anybody for a unit.
     */
    @Test
    void nothing_is_left_out_for_which_unit_or_period_could_matter() {
        Set<String> wanted = lines(ENDPOINTS)
                .map(line -> List.of(line.split(";", -1)))
                .filter(UnitAccessIT::unitOrPeriodCouldMatter)
                .map(cells -> cells.get(0) + " " + cells.get(1))
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(table().map(Line::endpoint).collect(Collectors.toSet()));
        assertThat(wanted).isEmpty();
    }

    private static boolean unitOrPeriodCouldMatter(List<String> cells) {
        String address = cells.get(1);
        boolean ofOfficerOrApprover = cells.get(4).equals("yes") || cells.get(5).equals("yes");
        boolean ofBudget = cells.get(6).equals("yes") || cells.get(7).equals("yes");
        boolean aboutOne = address.matches("(/v1)?/(activities|goals|headings|indicators)/.*")
                || address.contains("{activity}")
                || address.matches("[^{]*\\{id}/periods/\\{code}(/[a-z]+)?");
        return cells.get(2).equals("organisation")
                && (cells.get(0).equals("GET")
                        ? aboutOne && ofOfficerOrApprover
                        : aboutOne || ofOfficerOrApprover || ofBudget);
    }

    /** What one may do is said of all: who is not named is among everybody else. */
    @Test
    void whoever_may_change_nothing_is_said_to_do_so() {
        Set<String> closed = table().filter(line -> line.who().equals(EVERYBODY_ELSE))
                .map(Line::endpoint)
                .collect(Collectors.toSet());
        assertThat(table().filter(line -> !line.method().equals("GET")).map(Line::endpoint))
                .allMatch(closed::contains);
    }
}
