package nl.voortgang.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.StoredName;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as the log would give it: positions 1, 2, 3 …, sequences per aggregate, one second between events unless said otherwise.
 *
 * <p>{@code new History().by(ACTOR).happened(registered, opened).at("2020-05-01T10:00:00Z").happened(reported)}
 */
public final class History {
    private final List<LoggedEvent> events = new ArrayList<>();
    private final Map<String, Long> lastSequences = new HashMap<>();
    private Instant next = Instant.parse("2020-01-01T00:00:00Z");
    private ActorId actor = new ActorId(new UUID(0, 1));
    private @Nullable String reference;
    private @Nullable ImportId importId;
    private @Nullable String roles;

    /** The next event is recorded at this moment. */
    public History at(String instant) {
        next = Instant.parse(instant);
        return this;
    }

    /** The events from here on are this actor's. */
    public History by(ActorId who) {
        actor = who;
        return this;
    }

    /** From here on what happens was handed in under this number; null for by itself. */
    public History under(@Nullable String number) {
        reference = number;
        return this;
    }

    /** The events from here on come from this import; null for none. */
    public History from(@Nullable ImportId source) {
        importId = source;
        return this;
    }

    /** What whoever does what follows is allowed to do, with commas between; null for not known. */
    public History allowed(@Nullable String those) {
        roles = those;
        return this;
    }

    public History happened(Event... more) {
        for (Event event : more) {
            events.add(logged(event));
            next = next.plusSeconds(1);
        }
        return this;
    }

    public List<LoggedEvent> events() {
        return List.copyOf(events);
    }

    /** The newest event. */
    public LoggedEvent last() {
        return events.getLast();
    }

    /** Moments over this history, for a projection that has seen all of it. */
    public Moments moments() {
        return (projection, knownAt) -> asOf(knownAt);
    }

    /** What was known then; null for now. */
    public AsOf asOf(@Nullable Instant knownAt) {
        List<LoggedEvent> known = events.stream()
                .filter(event -> knownAt == null || !event.sequencedAt().isAfter(knownAt))
                .toList();
        boolean head = known.size() == events.size();
        return known.isEmpty()
                ? new AsOf(0, Instant.EPOCH, head)
                : new AsOf(known.getLast().position(), known.getLast().sequencedAt(), head);
    }

    private LoggedEvent logged(Event event) {
        String aggregateId = aggregateId(event);
        long position = events.size() + 1L;
        return new LoggedEvent(
                position,
                next,
                new UUID(0, position),
                aggregateId.substring(0, aggregateId.indexOf('/')),
                aggregateId,
                lastSequences.merge(aggregateId, 0L, (last, zero) -> last + 1),
                storedName(event),
                next.minus(Duration.ofMillis(20)),
                event,
                metadata());
    }

    private Map<String, String> metadata() {
        Map<String, String> metadata = new HashMap<>(Map.of("actor", actor.toString()));
        if (reference != null) {
            metadata.put("reference", reference);
        }
        if (importId != null) {
            metadata.put("importId", importId.toString());
        }
        if (roles != null) {
            metadata.put("roles", roles);
        }
        return Map.copyOf(metadata);
    }

    private static String storedName(Event event) {
        StoredName name = event.getClass().getAnnotation(StoredName.class);
        if (name == null) {
            throw new IllegalArgumentException("not an event that can be stored: " + event);
        }
        return name.value();
    }

    private static String aggregateId(Event event) {
        return switch (event) {
            case OrganisationEvent organisation -> "organisation/" + organisation.organisationId();
            case PeriodEvent period -> "period/" + period.periodId();
            case HeadingEvent heading -> "heading/" + heading.headingId();
            case GoalEvent goal -> "goal/" + goal.goalId();
            case ActivityEvent activity -> "activity/" + activity.activityId();
            case IndicatorEvent indicator -> "indicator/" + indicator.indicatorId();
            case BudgetLineEvent line -> "budget-line/" + line.budgetLineId();
            case AmendmentEvent amendment -> "amendment/" + amendment.amendmentId();
            case OverspendingEvent overspending -> "overspending/" + overspending.overspendingId();
            case PrintedFigureEvent figure -> "printed-figure/" + figure.printedFigureId();
            case ImportEvent ofImport -> "import/" + ofImport.importId();
            case TemplateEvent template -> "template/" + template.templateId();
            case PublicationEvent publication -> "publication/" + publication.publicationId();
            case AccessEvent access -> "access/" + access.organisationId();
            case ErasureEvent erasure ->
                "erasure/" + erasure.organisationId() + "/" + erasure.position()
                        + (erasure.text() == null ? "" : "/" + erasure.text());
        };
    }
}
