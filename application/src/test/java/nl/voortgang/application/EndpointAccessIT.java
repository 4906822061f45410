package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.application.access.Scope;
import nl.voortgang.application.access.Scopes;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what: every address that the program answers stands in {@code access/endpoints.csv}, with what it is about and who may call
 * it, and behaves so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointAccessIT {
    private static final Path TABLE = Path.of("src/test/resources/access/endpoints.csv");
    private static final Map<String, Role> ACCOUNTS = Map.of(
            "officer", Role.OFFICER,
            "approver", Role.APPROVER,
            "proposer", Role.BUDGET_PROPOSER,
            "budget-approver", Role.BUDGET_APPROVER,
            "controller", Role.CONTROLLER,
            "auditor", Role.AUDITOR,
            "accountant", Role.ACCOUNTANT,
            "admin", Role.ADMIN);

    private final Program program = Program.demo();
    private final Town town = Town.in(program);

    /** A line of the table. */
    private record Line(String method, String address, String about, String who) {
        static Line of(String text) {
            List<String> cells = List.of(text.split(";", -1));
            return new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }

        boolean allows(Role role) {
            return who.equals("any role") || List.of(who.split(" ", -1)).contains(role.name());
        }

        @Override
        public String toString() {
            return String.join(";", method, address, about, who);
        }
    }

    private final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    void somethingOfEachKindAndSomebodyWithoutAnyRole() {
        ids.put("activities", town.activity());
        ids.put("headings", made("headings", "{\"kind\":\"PROGRAMME\",\"title\":\"Groen\"}"));
        ids.put("goals", made("goals", "{\"title\":\"Meer groen\"}"));
        ids.put(
                "indicators",
                made(
                        "indicators",
                        "{\"subjectKind\":\"GOAL\",\"subjectId\":\"" + ids.get("goals")
                                + "\",\"name\":\"Bomen\",\"unit\":\"stuks\"}"));
        program.bean(FirstAccounts.class).addDemo(Map.of("stranger", Set.of()));
    }

    @Test
    void every_address_stands_in_the_table_with_what_it_is_about_and_who_may_call_it() throws IOException {
        assertThat(lines().stream().map(Line::toString).collect(Collectors.joining("\n")))
                .isEqualTo(table().map(Line::toString).collect(Collectors.joining("\n")));
    }

    Stream<Line> ofTheApi() throws IOException {
        return table().filter(line -> line.about().equals("organisation"))
                .filter(line -> line.address().startsWith("/v1/"))
                // There is no import whose number a stranger could guess; the rest is the same as for organisations.
                .filter(line -> !line.address().startsWith("/v1/imports"))
                // Those are held by IntegrityIT: a position is of whichever organisation happened to be next.
                .filter(line -> !line.address().startsWith("/v1/events"));
    }

    @ParameterizedTest
    @MethodSource("ofTheApi")
    void an_address_of_the_api_lets_in_whoever_the_table_says(Line line) {
        ACCOUNTS.forEach((account, role) -> {
            int status = status(account, line, address(line, town.id(), idOf(line)));
            if (line.allows(role)) {
                assertThat(status).as(account + " may").isNotIn(401, 403);
            } else {
                assertThat(status).as(account + " may not").isEqualTo(403);
            }
        });
        assertThat(status("stranger", line, address(line, town.id(), idOf(line))))
                .as("for a stranger it does not exist")
                .isEqualTo(404);
        assertThat(answer("stranger", line, address(line, town.id(), idOf(line))))
                .as("and that is said like of what does not exist")
                .isEqualTo(answer(
                        "stranger",
                        line,
                        address(line, "nowhere", UUID.randomUUID().toString())));
    }

    private String idOf(Line line) {
        return ids.getOrDefault(line.address().replaceAll("^/v1/([^/]+)/.*", "$1"), "");
    }

    private String made(String kind, String body) {
        return Town.created(town.as("controller").post(town.path("/" + kind), body))
                .json()
                .path("id")
                .asString();
    }

    private int status(String account, Line line, String address) {
        return send(account, line, address).status();
    }

    private String answer(String account, Line line, String address) {
        return send(account, line, address).raw().body();
    }

    private Api.Answer send(String account, Line line, String address) {
        Api api = program.as(account);
        return line.method().equals("GET") ? api.get(address) : api.send(line.method(), address, "{}");
    }

    private static String address(Line line, String organisation, String id) {
        String filled = line.address().startsWith("/v1/organisations/")
                ? line.address().replace("{id}", organisation)
                : line.address().replace("{id}", id);
        return filled.replace("{code}", "p1").replaceAll("\\{[^}]*}", "1");
    }

    private List<Line> lines() {
        Scopes scopes = program.bean(Scopes.class);
        List<Line> lines = new ArrayList<>();
        handlers().getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("nl.voortgang")) {
                return;
            }
            Permitted permitted = handler.getMethodAnnotation(Permitted.class);
            for (String address : mapping.getPatternValues()) {
                String about = scopes.of(address, Map.of("id", "nowhere", "position", "0"))
                        .map(EndpointAccessIT::name)
                        .orElse("NOBODY SAID WHAT THIS IS ABOUT");
                String who = permitted != null
                        ? Arrays.stream(permitted.value())
                                .map(Role::name)
                                .sorted()
                                .collect(Collectors.joining(" "))
                        : about.equals("organisation") ? "any role" : "";
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> lines.add(new Line(method.name(), address, about, who)));
            }
        });
        return lines.stream()
                .distinct()
                .sorted(Comparator.comparing(Line::address).thenComparing(Line::method))
                .toList();
    }

    /** There is another one, for the addresses of the actuator. */
    private RequestMappingHandlerMapping handlers() {
        return program.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    private static String name(Scope scope) {
        return switch (scope) {
            case Scope.Public open -> "public";
            case Scope.Everybody everybody -> "everybody";
            case Scope.Own own -> "own";
            case Scope.Installation installation -> "installation";
            case Scope.InstallationItself itself -> "installation itself";
            case Scope.Of of -> "organisation";
            // An id under which nothing exists, as here, is always one of something in an organisation.
            case Scope.Nothing nothing -> "organisation";
        };
    }

    private static Stream<Line> table() throws IOException {
        return Files.readAllLines(TABLE).stream().skip(1).map(Line::of);
    }
}
