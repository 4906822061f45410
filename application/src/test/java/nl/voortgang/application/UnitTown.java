package nl.voortgang.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.projection.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality with units, an open and a closed period, somebody for each role, and as many things to do something with as are asked for. */
final class UnitTown {
    static final String OWN = "sport";
    static final String OTHER = "zorg";
    private static final String EARLIER = "p1";
    private static final String CLOSED = "p2";
    private static final String OPEN = "p3";

    /** By what they are called in the table. */
    static final Map<String, String> PEOPLE = people();

    private final Town town;
    private final Map<String, Caller> callers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Kind, Place> shared = new HashMap<>();

    /** What those who change nothing may all do something with. */
    private record Kind(
            Deed.Before before, String subject, @Nullable String unit, boolean open) {}

    /**
     * Something that a deed is done with, and that no other deed touches.
     *
     * @param who does it
     * @param unit that it belongs to; null for none
     * @param open whether the period is that it is done in
     * @param ids what stands in braces in the address and the content, and what is put there
     */
    record Place(
            Deed deed, String address, String who, @Nullable String unit, boolean open, Map<String, String> ids) {
        String fill(String text) {
            String filled = text;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            return filled;
        }

        private String id(String name) {
            return Objects.requireNonNull(ids.get(name));
        }
    }

    UnitTown(Program program) {
        town = Town.in(program);
        for (String unit : List.of(OWN, OTHER, "werk")) {
            Town.accepted(town.as("controller").put(town.path("/units/" + unit), "{\"name\":\"" + unit + "\"}"));
        }
        town.definePeriod(CLOSED, 2);
        town.definePeriod(OPEN, 3);
        PEOPLE.forEach(this::person);
    }

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("officer", "OFFICER");
        people.put("officer of the unit", "OFFICER");
        people.put("approver", "APPROVER");
        people.put("approver of the unit", "APPROVER");
        people.put("budget proposer", "BUDGET_PROPOSER");
        people.put("budget approver", "BUDGET_APPROVER");
        people.put("controller", "CONTROLLER");
        people.put("auditor", "AUDITOR");
        people.put("accountant", "ACCOUNTANT");
        people.put("admin", "ADMIN");
        return people;
    }

    private void person(String who, String role) {
        String account = town.id() + "-" + who.replace(' ', '-');
        town.program().bean(FirstAccounts.class).addDemo(Map.of(account, Set.of()));
        ActorId person = town.program().bean(Accounts.class).actor(account);
        String unit = who.endsWith("of the unit") ? "\"" + OWN + "\"" : "null";
        Town.accepted(town.as("admin")
                .post(
                        town.path("/grants"),
                        "{\"person\":\"" + person + "\",\"role\":\"" + role + "\",\"unit\":" + unit + "}"));
        callers.put(who, new Caller(town.program(), account));
    }

    Caller as(String who) {
        return Objects.requireNonNull(callers.get(who), who);
    }

    /** The same for all who ask for something alike, as nothing comes of it. */
    Place shared(Deed deed, String address, String who, @Nullable String unit, boolean open) {
        return shared.computeIfAbsent(
                new Kind(deed.before(), kind(address), unit, open), kind -> place(deed, address, who, unit, open));
    }

    /** Something for a deed of this person, made by {@link #begin}. */
    Place place(Deed deed, String address, String who, @Nullable String unit, boolean open) {
        Map<String, String> ids = new HashMap<>();
        ids.put("number", Integer.toString(100 + places.size()));
        ids.put("submission", UUID.randomUUID().toString());
        Instant soon = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
        ids.put("soon", soon.toString());
        ids.put("soonDay", LocalDate.ofInstant(soon, ZoneOffset.UTC).toString());
        Place place = new Place(deed, address, who, unit, open, ids);
        places.add(place);
        return place;
    }

    /** Makes what the deed needs, as far as it can be made before there is a period to report in. */
    private void make(Place place) {
        String activity = town.plan("9." + place.id("number"));
        place.ids().put("activity", activity);
        place.ids().put("id", subject(place.address(), activity));
        if (place.unit() != null) {
            Town.accepted(town.as("controller")
                    .put("/v1/activities/" + activity + "/unit", "{\"unit\":\"" + place.unit() + "\"}"));
        }
        if (place.deed().before() == Deed.Before.EARLIER_REPORT) {
            report(place, EARLIER);
        }
    }

    private String subject(String address, String activity) {
        return switch (kind(address)) {
            case "activities" -> activity;
            case "goals" -> made("goals", "{\"title\":\"Meer groen\"}");
            case "headings" -> made("headings", "{\"kind\":\"PROGRAMME\",\"title\":\"Groen\"}");
            case "indicators" ->
                made(
                        "indicators",
                        "{\"subjectKind\":\"ACTIVITY\",\"subjectId\":\"" + activity + "\",\"name\":\"Bomen\"}");
            default -> town.id();
        };
    }

    private static String kind(String address) {
        return address.replaceAll("^(?:/v1)?/([^/]+)(?:/.*)?$", "$1");
    }

    private String made(String kind, String body) {
        return Town.created(town.as("controller").post(town.path("/" + kind), body))
                .json()
                .path("id")
                .asString();
    }

    /** Does what has to come before each deed, and closes what is to be closed. */
    void begin() {
        forEach(this::make);
        Town.accepted(town.closePeriod(EARLIER));
        town.openPeriod(CLOSED);
        town.openPeriod(OPEN);
        awaitPages(CLOSED, 1);
        awaitPages(OPEN, 1);
        forEach(this::prepare);
        Town.accepted(town.closePeriod(CLOSED));
        awaitPages(CLOSED, 2);
        String position = Long.toString(town.program()
                .bean(JdbcClient.class)
                .sql("select max(position) from event_store.log_position")
                .query(Long.class)
                .single());
        places.forEach(place -> place.ids().put("position", position));
    }

    /** Several at once, as there are many. */
    private void forEach(Consumer<Place> task) {
        try (ExecutorService several = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            places.forEach(place -> all.add(several.submit(() -> task.accept(place))));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void prepare(Place place) {
        String period = place.open() ? OPEN : CLOSED;
        place.ids().put("period", period);
        place.ids().put("code", period);
        switch (place.deed().before()) {
            case NOTHING, EARLIER_REPORT -> {}
            case REPORT -> {
                Api.Answer report = report(place, period);
                place.ids().put("revision", report.header("ETag").replaceAll("\\D", ""));
                place.ids().put("reportId", report.header("Location").replaceAll(".*/", ""));
            }
            case ASSESSMENT ->
                Town.created(town.as("officer")
                        .post(
                                "/v1/goals/" + place.id("id") + "/assessments",
                                "{\"periodCode\":\"" + period + "\",\"status\":\"G\"}"));
            case DRAFT -> draft(place, period);
            case PROPOSED_AMENDMENT -> place.ids().put("amendmentId", proposed(place));
            case APPROVED_AMENDMENT -> {
                String amendment = proposed(place);
                Town.accepted(
                        town.as("budget-approver").post(town.path("/amendments/" + amendment + "/approval"), "{}"));
                place.ids().put("amendmentId", amendment);
            }
            case PERIOD_OF_ITS_OWN -> {
                String own = "q" + place.id("number");
                town.definePeriod(own, Integer.parseInt(place.id("number")));
                town.openPeriod(own);
                if (!place.open()) {
                    Town.accepted(town.closePeriod(own));
                }
                place.ids().put("code", own);
            }
        }
    }

    private Api.Answer report(Place place, String period) {
        return Town.created(town.as("officer")
                .post(
                        "/v1/activities/" + place.id("activity") + "/status-reports",
                        "{\"periodCode\":\"" + period + "\",\"status\":\"G\"}"));
    }

    /** By whoever proposes in the table, as only they may take it back. */
    private String proposed(Place place) {
        Caller.Answer proposed = as("budget proposer")
                .call(
                        "POST",
                        town.path("/amendments"),
                        place.fill(Deed.at("POST", "/v1/organisations/{id}/amendments")
                                .content()));
        Matcher id = Pattern.compile("\"amendmentId\":\"([^\"]+)\"").matcher(proposed.body());
        if (!id.find()) {
            throw new AssertionError(proposed.toString());
        }
        return id.group(1);
    }

    /** Where somebody cannot write one, there is none. */
    private void draft(Place place, String period) {
        String mine = "/organisations/" + town.id() + "/my-activities/" + period;
        as(place.who())
                .call(
                        "POST",
                        mine + "/activities/" + place.id("activity"),
                        "status=G&explanation=Er+wordt+gewerkt.&seen=0&action=save&submission="
                                + place.id("submission"));
        Matcher seen = Pattern.compile("name=\"seen-" + place.id("activity") + "\" value=\"([^\"]*)\"")
                .matcher(as(place.who()).call("GET", mine + "/check", "").body());
        place.ids().put("seen", seen.find() ? URLEncoder.encode(seen.group(1), StandardCharsets.UTF_8) : "");
    }

    private void awaitPages(String period, long revision) {
        String stream = AggregateIds.of(new PeriodId(new OrganisationId(town.id()), period));
        try {
            if (!town.program().bean(Projections.class).awaitRevision(stream, revision, Duration.ofMinutes(1))) {
                throw new AssertionError("the pages do not show the state of " + period);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
