package nl.voortgang.exchange.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.Event;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.present.History.Recorded;
import nl.voortgang.exchange.rows.Existing;
import nl.voortgang.exchange.rows.Outline;

/** Looks in the streams for what a file refers to without saying what it is. */
public final class StoredExisting implements Existing {
    private final OrganisationId organisation;
    private final History history;
    private final Map<String, Optional<Subject>> subjects = new ConcurrentHashMap<>();
    private final Map<String, Boolean> others = new ConcurrentHashMap<>();

    public StoredExisting(OrganisationId organisation, History history) {
        this.organisation = organisation;
        this.history = history;
    }

    @Override
    public Optional<Subject> subject(String key) {
        return subjects.computeIfAbsent(key, this::find);
    }

    private Optional<Subject> find(String key) {
        for (SubjectKind kind : List.of(SubjectKind.ACTIVITY, SubjectKind.GOAL, SubjectKind.THEME)) {
            Subject subject = new Subject(kind, Outline.id(organisation, kind, key));
            Optional<Event> first = first(AggregateIds.of(subject));
            if (first.isPresent()) {
                return Optional.of(
                        first.get() instanceof HeadingDefined heading
                                ? Subject.of(heading.kind(), new HeadingId(subject.id()))
                                : subject);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean hasIndicator(String key) {
        IndicatorId id = new IndicatorId(Keys.id(organisation, "indicator", key));
        return others.computeIfAbsent(AggregateIds.of(id), this::exists);
    }

    @Override
    public boolean hasPeriod(String code) {
        return others.computeIfAbsent(AggregateIds.of(new PeriodId(organisation, code)), this::exists);
    }

    @Override
    public Set<String> unitCodes() {
        return Present.of(AggregateIds.of(organisation), history)
                .organisation()
                .units()
                .keySet();
    }

    @Override
    public Set<String> statusCodes() {
        return Present.of(AggregateIds.of(organisation), history).organisation().scale().stream()
                .map(ScaleValue::code)
                .collect(Collectors.toSet());
    }

    private boolean exists(String aggregateId) {
        return first(aggregateId).isPresent();
    }

    /** What made it, where it exists and belongs to this organisation. */
    private Optional<Event> first(String aggregateId) {
        return history.of(aggregateId).stream().map(Recorded::event).findFirst().filter(event -> event.organisationId()
                .equals(organisation));
    }
}
