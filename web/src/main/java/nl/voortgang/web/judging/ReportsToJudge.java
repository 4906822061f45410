package nl.voortgang.web.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.collectionprogress.PeriodState;
import nl.voortgang.query.collectionprogress.ReportState;
import nl.voortgang.query.collectionprogress.Todo;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.query.statustimeline.Timeline;
import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import nl.voortgang.web.subject.OpenPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the reports that wait for a judgement. */
@Component
class ReportsToJudge {
    /** More than anybody judges at a sitting; each is read by itself, so that it is known which revision was seen. */
    private static final int MOST = 25;

    private final CollectionProgress progress;
    private final StatusTimeline timelines;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final ActorNames names;

    ReportsToJudge(
            CollectionProgress progress,
            StatusTimeline timelines,
            Organisations organisations,
            CurrentActor actor,
            ActorNames names) {
        this.progress = progress;
        this.timelines = timelines;
        this.organisations = organisations;
        this.actor = actor;
        this.names = names;
    }

    /**
     * The reports that wait.
     *
     * @param first those that are shown
     * @param waiting how many there are in all
     * @param total how many activities there are to report on
     */
    public record Queue(List<Waiting> first, int waiting, int approved, int total) {}

    List<PeriodProgress> open(OrganisationId organisation) {
        return progress.of(organisation, null, null).items().stream()
                .filter(period -> period.state() == PeriodState.OPEN || period.state() == PeriodState.REOPENED)
                .toList();
    }

    Queue of(OrganisationId organisation, PeriodProgress period) {
        List<PeriodProgress> periods = progress.of(organisation, null, null).items();
        Map<UUID, Item> items = new HashMap<>();
        organisations.outline(organisation, null).forEach(item -> items.put(item.id(), item));
        List<Todo.Item> todo =
                progress.todo(organisation, period.periodCode(), null).items();
        List<Todo.Item> waiting = todo.stream()
                .filter(item -> item.state() == ReportState.REPORTED && items.containsKey(item.activityId()))
                .toList();
        String self = names.nameOf(actor.id());
        List<Waiting> first = waiting.stream()
                .limit(MOST)
                .map(item -> waiting(Objects.requireNonNull(items.get(item.activityId())), period, periods, self))
                .filter(each -> each != null)
                .toList();
        int approved = (int) todo.stream()
                .filter(item -> item.state() == ReportState.APPROVED)
                .count();
        return new Queue(first, waiting.size(), approved, todo.size());
    }

    private @Nullable Waiting waiting(Item activity, PeriodProgress period, List<PeriodProgress> periods, String self) {
        Timeline timeline = timelines.ofActivity(new ActivityId(activity.id()), null);
        OpenPeriod open = OpenPeriod.of(period, periods, timeline.items());
        TimelineItem report = open.standing();
        // The two projections may not be equally far: what is judged already is left out.
        return report == null || !open.isToBeJudged()
                ? null
                : new Waiting(activity, report, open.earlier(), timeline.revision(), self.equals(author(report)));
    }

    /** Who wrote what stands there now. */
    private static String author(TimelineItem report) {
        return report.corrections().isEmpty()
                ? report.reportedBy()
                : report.corrections().getLast().by();
    }
}
