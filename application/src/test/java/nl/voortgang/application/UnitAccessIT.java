package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.events.ActorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes of a command where the activity belongs to one's own unit, to another or to none, and the period is open or closed:
 * {@code access/units-and-periods.csv}. Each cell has an activity of its own, on which everything was done that has to come before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitAccessIT {
    private static final Path TABLE = Path.of("src/test/resources/access/units-and-periods.csv");
    private static final Path ENDPOINTS = Path.of("src/test/resources/access/endpoints.csv");
    private static final String EARLIER = "p1";
    private static final String CLOSED = "p2";
    private static final String OPEN = "p3";

    /** What somebody tries, and what comes of it in each of {@link #SITUATIONS}. */
    private record Line(String what, String address, String content, String who, List<String> results) {
        static Line of(String text) {
            List<String> cells = List.of(text.split(";", -1));
            return new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.subList(4, cells.size()));
        }

        /** Whether there is something to report on before. */
        boolean isAboutReport() {
            return !Set.of("report a status", "confirm that nothing changed", "write a text")
                    .contains(what);
        }

        @Override
        public String toString() {
            return who + " would " + what;
        }
    }

    /** The columns of the table. */
    private record Situation(@Nullable String unit, String period) {}

    private static final List<Situation> SITUATIONS = List.of(
            new Situation("sport", OPEN),
            new Situation("sport", CLOSED),
            new Situation("zorg", OPEN),
            new Situation("zorg", CLOSED),
            new Situation(null, OPEN),
            new Situation(null, CLOSED));

    private final Town town = Town.in(Program.demo());
    private final Map<Line, List<String>> activities = new HashMap<>();

    @BeforeAll
    void anActivityForEachCell() {
        Api controller = town.as("controller");
        for (String unit : List.of("sport", "zorg")) {
            Town.accepted(controller.put(town.path("/units/" + unit), "{\"name\":\"" + unit + "\"}"));
        }
        person("officer", "OFFICER", null);
        person("officer of the unit", "OFFICER", "sport");
        person("approver", "APPROVER", null);
        person("approver of the unit", "APPROVER", "sport");
        person("controller", "CONTROLLER", null);
        town.definePeriod(CLOSED, 2);
        town.definePeriod(OPEN, 3);
        table().forEach(line ->
                activities.put(line, SITUATIONS.stream().map(this::planned).toList()));
        activities.values().forEach(all -> all.forEach(activity -> report(activity, EARLIER)));
        Town.accepted(town.closePeriod(EARLIER));
        town.openPeriod(CLOSED);
        town.openPeriod(OPEN);
        activities.forEach((line, all) -> {
            for (int cell = 0; line.isAboutReport() && cell < all.size(); cell++) {
                report(all.get(cell), SITUATIONS.get(cell).period());
            }
        });
        Town.accepted(town.closePeriod(CLOSED));
    }

    private String planned(Situation situation) {
        String activity = town.plan("9." + activities.size() + "." + SITUATIONS.indexOf(situation));
        if (situation.unit() != null) {
            Town.accepted(town.as("controller")
                    .put("/v1/activities/" + activity + "/unit", "{\"unit\":\"" + situation.unit() + "\"}"));
        }
        return activity;
    }

    private void report(String activity, String period) {
        Town.created(town.as("officer")
                .post(
                        "/v1/activities/" + activity + "/status-reports",
                        "{\"periodCode\":\"" + period + "\",\"status\":\"G\"}"));
    }

    private String account(String who) {
        return town.id() + "-" + who.replace(' ', '-');
    }

    private void person(String who, String role, @Nullable String unit) {
        Program program = town.program();
        program.bean(FirstAccounts.class).addDemo(Map.of(account(who), Set.of()));
        ActorId person = program.bean(Accounts.class).actor(account(who));
        Town.accepted(town.as("admin")
                .post(
                        town.path("/grants"),
                        "{\"person\":\"" + person + "\",\"role\":\"" + role + "\",\"unit\":"
                                + (unit == null ? "null" : "\"" + unit + "\"") + "}"));
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

    @ParameterizedTest
    @MethodSource("table")
    void what_comes_of_it_is_what_the_table_says(Line line) {
        List<String> results = new ArrayList<>();
        List<String> all = Objects.requireNonNull(activities.get(line));
        for (int cell = 0; cell < all.size(); cell++) {
            results.add(result(program()
                    .as(account(line.who()))
                    .post(
                            line.address().replace("{id}", all.get(cell)),
                            line.content()
                                    .replace("PERIOD", SITUATIONS.get(cell).period()))));
        }
        assertThat(results).isEqualTo(line.results());
    }

    private Program program() {
        return town.program();
    }

    private static String result(Answer answer) {
        return switch (answer.status()) {
            case 200, 201 -> "done";
            default ->
                switch (answer.code()) {
                    case "FORBIDDEN" -> "no";
                    case "OTHER_UNIT" -> "other unit";
                    case "PERIOD_CLOSED" -> "period closed";
                    default -> answer.status() + " " + answer.raw().body();
                };
        };
    }

    /** Whatever an officer or approver can do to an activity. */
    @Test
    void nothing_is_left_out_that_can_be_done_to_an_activity() {
        List<String> addresses = lines(ENDPOINTS)
                .map(line -> List.of(line.split(";", -1)))
                .filter(cells -> cells.get(0).equals("POST") && cells.get(1).startsWith("/v1/activities/"))
                .filter(cells -> cells.get(4).equals("yes") || cells.get(5).equals("yes"))
                .map(cells -> cells.get(1))
                .sorted()
                .toList();
        assertThat(table().map(Line::address).distinct().sorted().toList()).isEqualTo(addresses);
    }
}
