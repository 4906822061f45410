package nl.voortgang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.Account;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Role;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.StatusValue;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A municipality with people, units, a scale, periods and a goal, whose officers report on its activities. */
final class Municipality {
    static final OrganisationId ID = new OrganisationId("zevenaar");

    /** In these every activity was reported on before it is measured. */
    private static final int PERIODS_BEFORE = CommandPath.EVENTS_BEFORE - 2;

    /** Twenty years of months, so that no report has to be made twice for long. */
    static final int OPEN_PERIODS = 240;

    private static final List<String> UNITS = List.of("ruimte", "samenleving", "bedrijfsvoering", "bestuur");
    private static final ScaleValue ON_TRACK =
            new ScaleValue("V", "Volgens plan", null, StatusLevel.ON_TRACK, "#2e7d32", StatusShape.CIRCLE);
    private static final ScaleValue AT_RISK =
            new ScaleValue("R", "Risico", null, StatusLevel.AT_RISK, "#ef6c00", StatusShape.TRIANGLE);
    private static final ScaleValue OFF_TRACK =
            new ScaleValue("N", "Niet volgens plan", null, StatusLevel.OFF_TRACK, "#c62828", StatusShape.SQUARE);

    private final EventStore events;
    private final ActorId controller = new ActorId(UUID.randomUUID());
    private final List<ActorId> officers =
            Stream.generate(() -> new ActorId(UUID.randomUUID())).limit(12).toList();
    private final HeadingId programme = new HeadingId(UUID.randomUUID());
    private final GoalId goal = new GoalId(UUID.randomUUID());

    private Municipality(EventStore events) {
        this.events = events;
    }

    /** Founds it. */
    static Municipality on(EventStore events) {
        Municipality founded = new Municipality(events);
        founded.appoint();
        founded.found();
        return founded;
    }

    private void appoint() {
        List<Event> granted = new ArrayList<>();
        granted.add(new RoleGranted(ID, controller, Role.CONTROLLER, null, List.of(), null));
        officers.forEach(officer ->
                UNITS.forEach(unit -> granted.add(new RoleGranted(ID, officer, Role.OFFICER, unit, List.of(), null))));
        happened("Access", AggregateIds.ofAccess(ID), granted);
    }

    private void found() {
        List<Event> founding = new ArrayList<>();
        founding.add(new OrganisationRegistered(ID, "Gemeente Zevenaar", AccountRule.REQUIRED));
        founding.add(new StatusScaleDefined(ID, 1, List.of(ON_TRACK, AT_RISK, OFF_TRACK)));
        UNITS.forEach(unit -> founding.add(new UnitDefined(ID, unit, unit)));
        happened("Organisation", AggregateIds.of(ID), founding);
        for (int number = -PERIODS_BEFORE; number < OPEN_PERIODS; number++) {
            PeriodId period = periodOf(number);
            happened(
                    "Period",
                    AggregateIds.of(period),
                    List.of(
                            new PeriodDefined(
                                    period,
                                    PeriodKind.PROGRESS_REPORT,
                                    2026,
                                    number + PERIODS_BEFORE,
                                    new PeriodLabels(period.code(), null, null),
                                    null,
                                    null),
                            new PeriodOpened(period)));
        }
        happened(
                "Heading",
                AggregateIds.of(programme),
                List.of(new HeadingDefined(programme, ID, HeadingKind.PROGRAMME, "6", "Wonen", null, null)));
        happened(
                "Goal",
                AggregateIds.of(goal),
                List.of(new GoalDefined(goal, ID, "6.1", "Meer woningen", null, programme.value(), List.of())));
    }

    /** Plans that many activities, each with a past; returns their streams. */
    List<String> plan(int count) {
        return Stream.generate(() -> new ActivityId(UUID.randomUUID()))
                .limit(count)
                .parallel()
                .map(this::planned)
                .toList();
    }

    private String planned(ActivityId activity) {
        List<Event> past = new ArrayList<>();
        past.add(new ActivityPlanned(activity, ID, null, "Woningen bouwen", null, goal.value(), 2030));
        past.add(new ActivityAssigned(activity, ID, UNITS.get(Math.floorMod(activity.hashCode(), UNITS.size()))));
        for (int number = -PERIODS_BEFORE; number < 0; number++) {
            StatusRequest said = request("as planned");
            past.add(new StatusReported(
                    activity,
                    ID,
                    new ReportId(UUID.randomUUID()),
                    periodOf(number),
                    new StatusDetails(
                            new StatusValue(ON_TRACK.code(), 1, ON_TRACK.level()),
                            said.explanation(),
                            said.account(),
                            said.judgement(),
                            said.councilProposal())));
        }
        happened("Activity", AggregateIds.of(activity), past);
        return AggregateIds.of(activity);
    }

    private void happened(String type, String stream, List<Event> all) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Event event : all) {
            messages.add(new GenericDomainEventMessage<>(
                    type, stream, messages.size(), event, Map.of(Door.ACTOR, controller.toString())));
        }
        events.publish(messages);
    }

    /** Somebody who may report on every activity. */
    ActorId anyOfficer() {
        return officers.get(ThreadLocalRandom.current().nextInt(officers.size()));
    }

    static ActivityId activity(String stream) {
        return new ActivityId(UUID.fromString(stream.substring(stream.indexOf('/') + 1)));
    }

    /** From zero on those in which an activity was not reported on before it is measured; after the last comes the first again. */
    static PeriodId periodOf(int number) {
        return new PeriodId(ID, "burap-" + (number % OPEN_PERIODS + PERIODS_BEFORE));
    }

    /** What an officer says: as long as {@link Sample#payload the event} that the others append. */
    static StatusRequest request(String how) {
        return new StatusRequest(
                ON_TRACK.code(),
                FreeText.of("The tender had one bidder and was held again; the works go on " + how
                        + ", and are to end in spring."),
                Account.NONE,
                Judgement.NONE,
                FreeText.of("The council is asked to take note."));
    }
}
