package nl.voortgang.application;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.application.browser.YearFiles;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.run.Importer;
import org.jspecify.annotations.Nullable;

/** A municipality with something at nearly every address, and somebody for each role in it who has no other. */
record AccessTown(Town town, Map<String, String> ids) {
    private static final UUID NOTHING = new UUID(0, 7);

    /** Somebody with one role only; the last two have it in the installation, and nothing in any organisation. */
    enum Person {
        OFFICER(Role.OFFICER),
        APPROVER(Role.APPROVER),
        BUDGET_PROPOSER(Role.BUDGET_PROPOSER),
        BUDGET_APPROVER(Role.BUDGET_APPROVER),
        CONTROLLER(Role.CONTROLLER),
        AUDITOR(Role.AUDITOR),
        ACCOUNTANT(Role.ACCOUNTANT),
        ADMIN(Role.ADMIN),
        STRANGER(null),
        AUDITOR_OF_INSTALLATION(Role.AUDITOR),
        ADMIN_OF_INSTALLATION(Role.ADMIN);

        private final @Nullable Role role;

        Person(@Nullable Role role) {
            this.role = role;
        }

        boolean isOfInstallation() {
            return this == AUDITOR_OF_INSTALLATION || this == ADMIN_OF_INSTALLATION;
        }

        /** As in the table: <i>budget proposer</i>. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static AccessTown in(Program program) {
        Town town = Town.in(program);
        Map<String, String> ids = new HashMap<>();
        ids.put("activities", town.activity());
        ids.put("headings", made(town, "headings", "{\"kind\":\"PROGRAMME\",\"title\":\"Groen\"}"));
        ids.put("goals", made(town, "goals", "{\"title\":\"Meer groen\"}"));
        ids.put(
                "indicators",
                made(
                        town,
                        "indicators",
                        "{\"subjectKind\":\"GOAL\",\"subjectId\":\"" + ids.get("goals")
                                + "\",\"name\":\"Bomen\",\"unit\":\"stuks\"}"));
        Town.created(town.as("officer").post(town.reports(), "{\"periodCode\":\"p1\",\"status\":\"G\"}"));
        Town.created(town.as("controller")
                .post(town.path("/adopted-budgets"), new BudgetTown.Line(town.activity(), 2020).change(100)));
        ids.put("events", positionOfReport(town));
        ids.put("people", program.bean(Accounts.class).actor("officer").toString());
        ids.put("imports", imported(town));
        return new AccessTown(town, ids);
    }

    /** Where it was reported: of all events, one that not everybody may read. */
    private static String positionOfReport(Town town) {
        Api auditor = town.as("auditor");
        String reports = town.path("/audit-trail?event=activity.status-reported");
        Waiting.until(
                Duration.ofSeconds(20), () -> !auditor.get(reports).items().isEmpty());
        return auditor.get(reports).items().getFirst().path("position").asString();
    }

    private static String imported(Town town) {
        Importer importer = town.program().bean(Importer.class);
        YearFile file = YearFiles.of(town.id(), "Test");
        importer.run(file, town.program().bean(Accounts.class).actor("admin"), progress -> {});
        return importer.imports(new OrganisationId(town.id()))
                .getFirst()
                .importId()
                .toString();
    }

    private static String made(Town town, String kind, String body) {
        return Town.created(town.as("controller").post(town.path("/" + kind), body))
                .json()
                .path("id")
                .asString();
    }

    /** Everybody, each signed in. */
    Map<Person, Caller> people() {
        Program program = town.program();
        Map<Person, Caller> callers = new EnumMap<>(Person.class);
        for (Person person : Person.values()) {
            String name = town.id() + "-" + person.name().toLowerCase(Locale.ROOT);
            program.bean(FirstAccounts.class).addDemo(Map.of(name, Set.of()));
            if (person.role != null) {
                program.bean(FirstGrants.class)
                        .give(
                                person.isOfInstallation() ? OrganisationId.INSTALLATION : new OrganisationId(town.id()),
                                program.bean(Accounts.class).actor(name),
                                Set.of(person.role));
            }
            callers.put(person, new Caller(program, name));
        }
        return callers;
    }

    /** The address with what this town has. */
    String fill(String address) {
        return fill(
                address,
                address.startsWith("/organisations/") || address.startsWith("/v1/organisations/")
                        ? town.id()
                        : ids.getOrDefault(kind(address), "1"),
                ids);
    }

    /** The same address of what does not exist. */
    static String fillWithNothing(String address) {
        boolean ofOrganisation = address.startsWith("/organisations/") || address.startsWith("/v1/organisations/");
        return fill(address, ofOrganisation ? "nowhere" : NOTHING.toString(), Map.of());
    }

    private static String fill(String address, String id, Map<String, String> ids) {
        return address.replace("{id}", id)
                        .replace("{activity}", ids.getOrDefault("activities", NOTHING.toString()))
                        .replace("{period}", "p1")
                        .replace("{code}", "p1")
                        .replace("{position}", ids.getOrDefault("events", "999999999"))
                        .replaceAll("\\{[^}]*}", "1")
                + asking(address, ids);
    }

    /** What some addresses need to be asked. */
    private static String asking(String address, Map<String, String> ids) {
        return switch (address) {
            case "/organisations/{id}/budget/course" -> "?fiscalYear=2020&kind=EXPENSE";
            case "/organisations/{id}/budget/line" ->
                "?fiscalYear=2020&kind=EXPENSE&label=Kosten&subject="
                        + ids.getOrDefault("activities", NOTHING.toString());
            case "/organisations/{id}/compare/export", "/organisations/{id}/compare/sheet" ->
                "?what=moments&period=p1&from=2100-01-01T12:00:00";
            default -> "";
        };
    }

    /** Whether everything that the address names was made. */
    static boolean isThere(String address) {
        return !address.startsWith("/public/")
                && !address.replaceAll("\\{(id|activity|period|code|position)}", "")
                        .contains("{");
    }

    private static String kind(String address) {
        return address.replaceAll("^(?:/v1)?/([^/]+)(?:/.*)?$", "$1");
    }

    /** A page without what differs from request to request, and without the address it was asked for by. */
    static String withoutToken(String body) {
        return body.replaceAll("value=\"[^\"]*\"", "").replaceAll("(href|action)=\"[^\"]*\"", "");
    }
}
