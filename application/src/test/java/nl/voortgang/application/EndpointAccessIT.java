package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.application.AccessTown.Person;
import nl.voortgang.application.access.Scope;
import nl.voortgang.application.access.Scopes;
import nl.voortgang.application.access.Shown;
import nl.voortgang.command.access.Content;
import nl.voortgang.command.http.Permitted;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what: every address that the program answers, of a page or of the API, stands in {@code access/endpoints.csv} with what it is
 * about, what it shows, and for each role whether it may; and behaves so, in the organisation where somebody has that role and in another.
 * A new address without a line there fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointAccessIT {
    private static final Path TABLE = Path.of("src/test/resources/access/endpoints.csv");

    private final Program program = Program.demo();

    @SuppressWarnings("NullAway.Init")
    private AccessTown own;

    @SuppressWarnings("NullAway.Init")
    private AccessTown other;

    @SuppressWarnings("NullAway.Init")
    private Map<Person, Caller> callers;

    /** A line of the table: an address, and for each person what they are answered. */
    private record Line(String method, String address, String about, String shows, Map<Person, String> answers) {
        static Line of(String text) {
            List<String> cells = List.of(text.split(";", -1));
            Map<Person, String> answers = new LinkedHashMap<>();
            int column = 4;
            for (Person person : Person.values()) {
                answers.put(person, cells.get(column++));
            }
            return new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), answers);
        }

        String begin() {
            return String.join(";", method, address, about, shows);
        }

        boolean isOfOrganisation() {
            return about.equals("organisation");
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    @BeforeAll
    void twoTownsAndSomebodyForEachRole() {
        own = AccessTown.in(program);
        other = AccessTown.in(program);
        callers = own.people();
    }

    @Test
    void every_address_stands_in_the_table_with_what_it_is_about_and_what_it_shows() {
        assertThat(addresses().map(Line::begin).collect(Collectors.joining("\n")))
                .isEqualTo(table().map(Line::begin).collect(Collectors.joining("\n")));
    }

    @Test
    void the_table_has_a_column_for_everybody() throws IOException {
        assertThat(Files.readAllLines(TABLE).getFirst())
                .isEqualTo("method;address;about;shows;"
                        + Stream.of(Person.values()).map(Person::toString).collect(Collectors.joining(";")));
    }

    static Stream<Line> table() {
        try {
            return Files.readAllLines(TABLE).stream().skip(1).map(Line::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void everybody_is_answered_as_the_table_says(Line line) {
        Map<Person, String> wrong = new LinkedHashMap<>();
        line.answers().forEach((person, expected) -> {
            int status = Objects.requireNonNull(callers.get(person))
                    .call(line.method(), own.fill(line.address()), "")
                    .status();
            if (!isAnswered(expected, status, AccessTown.isThere(line.address()))) {
                wrong.put(person, expected + ", but was answered " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Whether the status says what the table says; of what was not made, also whoever may is told that it is not there. */
    private static boolean isAnswered(String expected, int status, boolean isThere) {
        return switch (expected) {
            case "yes" -> status < 500 && status != 401 && status != 403 && (status != 404 || !isThere);
            case "no" -> status == 403;
            case "not there" -> status == 404;
            default -> throw new AssertionError("not a word of the table: " + expected);
        };
    }

    static Stream<Line> ofOrganisations() {
        return table().filter(Line::isOfOrganisation);
    }

    @ParameterizedTest
    @MethodSource("ofOrganisations")
    void what_another_organisation_has_is_answered_like_what_does_not_exist(Line line) {
        callers.forEach((person, caller) -> {
            if (!person.isOfInstallation()) {
                Caller.Answer theirs = caller.call(line.method(), other.fill(line.address()), "");
                assertThat(theirs.status()).as(person.toString()).isEqualTo(404);
                if (person == Person.CONTROLLER) {
                    Caller.Answer nobodys = caller.call(line.method(), AccessTown.fillWithNothing(line.address()), "");
                    assertThat(AccessTown.withoutToken(theirs.body()))
                            .isEqualTo(AccessTown.withoutToken(nobodys.body()));
                    // A server ends a connection after so many requests, whatever they were.
                    assertThat(theirs.headers())
                            .filteredOn(name -> !name.equals("connection"))
                            .containsExactlyElementsOf(nobodys.headers().stream()
                                    .filter(name -> !name.equals("connection"))
                                    .toList());
                }
            }
        });
    }

    private Stream<Line> addresses() {
        Scopes scopes = program.bean(Scopes.class);
        List<Line> lines = new ArrayList<>();
        handlers().getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("nl.voortgang")) {
                return;
            }
            boolean open = handler.getMethodAnnotation(Permitted.class) == null;
            for (String address : mapping.getPatternValues()) {
                String about = scopes.of(address, Map.of("id", "nowhere", "position", "0"))
                        .map(EndpointAccessIT::name)
                        .orElse("NOBODY SAID WHAT THIS IS ABOUT");
                mapping.getMethodsCondition().getMethods().forEach(method -> {
                    boolean reading = open && method.name().equals("GET") && about.equals("organisation");
                    lines.add(new Line(method.name(), address, about, reading ? shows(address) : "", Map.of()));
                });
            }
        });
        return lines.stream()
                .distinct()
                .sorted(Comparator.comparing(Line::address).thenComparing(Line::method));
    }

    /** In the words of the table. */
    private static String shows(String address) {
        return address.contains("/events/")
                ? "what the event tells"
                : Shown.at(address).map(EndpointAccessIT::words).orElse("NOBODY SAID WHAT THIS SHOWS");
    }

    private static String words(Content content) {
        return switch (content) {
            case NAME -> "the name";
            case OUTLINE -> "what is planned";
            case REPORTS -> "statuses and texts";
            case BUDGET -> "budgets";
            case PEOPLE -> "people and roles";
            case IMPORTS -> "imports";
            case TRAIL -> "the trail, as far as one reads";
        };
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
            case Scope.Of of -> "organisation";
            // An id under which nothing exists, as here, is always one of something in an organisation.
            case Scope.Nothing nothing -> "organisation";
        };
    }
}
