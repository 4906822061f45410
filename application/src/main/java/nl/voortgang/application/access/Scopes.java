package nl.voortgang.application.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.access.Telling;
import nl.voortgang.command.dispatch.Owners;
import nl.voortgang.events.Event;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.exchange.run.ImportProgress;
import nl.voortgang.exchange.run.Importer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what a request is about, by its address alone: the one place where that is decided. An address that does not stand here is closed to
 * everybody, and a test finds it.
 */
@Component
public class Scopes {
    private static final List<String> PUBLIC =
            List.of("/login", "/toegankelijkheid", "/public", "/design/", "/error", "/v1/openapi.json");

    private static final List<String> EVERYBODY = List.of(
            "/",
            "/moment",
            "/help/publication-format",
            "/v1/organisations",
            "/v1/imports",
            "/imports",
            "/v1/import-template",
            // By these anybody can check a proof that they were given; what was recorded is not in them.
            "/integrity",
            "/integrity/checkpoint",
            "/integrity/live",
            "/v1/integrity/checkpoint",
            "/v1/integrity/consistency-proof",
            "/v1/integrity/inclusion-proof",
            "/v1/integrity/keys");

    private static final String OWN = "/account";

    private static final List<String> INSTALLATION =
            List.of("/v1/installation", "/installation", "/v1/projections", "/projections", "/integrity", "/people");

    private static final Pattern ORGANISATION = Pattern.compile("(/v1)?/organisations/\\{id}(/.*)?");
    private static final Pattern OWNED =
            Pattern.compile("(?:/v1)?/(activities|goals|headings|indicators)/\\{id}(?:/.*)?");
    private static final Pattern EVENT = Pattern.compile("(/v1)?/events/\\{position}(/.*)?");
    private static final Pattern IMPORT = Pattern.compile("(/v1)?/imports/\\{id}(/.*)?");

    private static final Map<String, String> STREAMS =
            Map.of("activities", "activity/", "goals", "goal/", "headings", "heading/", "indicators", "indicator/");

    private final Owners owners;
    private final Importer importer;
    private final EventLog log;

    Scopes(Owners owners, Importer importer, EventLog log) {
        this.owners = owners;
        this.importer = importer;
        this.log = log;
    }

    /**
     * What a request to this address is about.
     *
     * @param pattern of the address, such as {@code /v1/activities/{id}/timeline}
     * @param variables the texts that stand for {@code {id}} and the like in it
     * @return empty where nobody said what such an address is about
     */
    public Optional<Scope> of(String pattern, Map<String, String> variables) {
        String id = variables.getOrDefault("id", "");
        if (isAmong(PUBLIC, pattern)) {
            return Optional.of(new Scope.Public());
        }
        if (EVERYBODY.contains(pattern)) {
            return Optional.of(new Scope.Everybody());
        }
        if (pattern.equals(OWN)) {
            return Optional.of(new Scope.Own());
        }
        if (isAmong(INSTALLATION, pattern)) {
            return Optional.of(new Scope.Installation());
        }
        if (ORGANISATION.matcher(pattern).matches()) {
            return Optional.of(organisation(id, pattern));
        }
        Matcher owned = OWNED.matcher(pattern);
        if (owned.matches()) {
            return Optional.of(owner(STREAMS.get(owned.group(1)), id, pattern));
        }
        if (EVENT.matcher(pattern).matches()) {
            return Optional.of(event(variables.getOrDefault("position", "")));
        }
        return IMPORT.matcher(pattern).matches() ? Optional.of(imported(id, pattern)) : Optional.empty();
    }

    private static boolean isAmong(List<String> addresses, String pattern) {
        return addresses.stream()
                .anyMatch(address -> pattern.equals(address)
                        || pattern.startsWith(address.endsWith("/") ? address : address + "/")
                        || pattern.startsWith(address + "."));
    }

    private static Scope organisation(String id, String pattern) {
        // The installation is no organisation: what is under its id has addresses of its own.
        return OrganisationId.isWellFormed(id) && !new OrganisationId(id).isInstallation()
                ? at(new OrganisationId(id), null, pattern)
                : new Scope.Nothing();
    }

    private static Scope at(OrganisationId organisation, @Nullable String remembered, String pattern) {
        return new Scope.Of(organisation, Shown.at(pattern).orElse(null), remembered);
    }

    private Scope owner(@Nullable String stream, String id, String pattern) {
        return uuid(id).map(uuid -> ownerOf(stream + uuid, pattern)).orElseGet(Scope.Nothing::new);
    }

    private Scope ownerOf(String aggregateId, String pattern) {
        return owners.of(aggregateId)
                .map(owner -> at(owner.organisation(), owner.remembered() ? aggregateId : null, pattern))
                .orElseGet(Scope.Nothing::new);
    }

    private Scope event(String position) {
        return position.matches("[1-9][0-9]{0,17}")
                ? log.at(Long.parseLong(position))
                        .map(logged -> (Event) logged.payload())
                        .<Scope>map(event -> new Scope.Of(
                                event.organisationId(),
                                Telling.of(event.getClass()).orElse(null),
                                null))
                        .orElseGet(Scope.Nothing::new)
                : new Scope.Nothing();
    }

    private Scope imported(String id, String pattern) {
        return uuid(id).map(ImportId::new)
                .map(file -> importer.progress(file)
                        .map(ImportProgress::organisation)
                        .map(owner -> at(owner, AggregateIds.of(file), pattern))
                        .orElseGet(() -> ownerOf(AggregateIds.of(file), pattern)))
                .orElseGet(Scope.Nothing::new);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
