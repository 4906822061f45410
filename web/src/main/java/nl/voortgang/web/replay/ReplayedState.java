package nl.voortgang.web.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.audittrail.TrailEvent;
import nl.voortgang.query.projection.Positions;
import nl.voortgang.query.statusmatrix.Matrix;
import nl.voortgang.query.statusmatrix.StatusMatrix;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.MatrixLines;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of something right after an event, at that very position of the log, and what of it the event changed. */
@Component
class ReplayedState {
    private final Positions positions;
    private final StatusTimeline timelines;
    private final StatusMatrix matrices;
    private final Organisations organisations;

    ReplayedState(Positions positions, StatusTimeline timelines, StatusMatrix matrices, Organisations organisations) {
        this.positions = positions;
        this.timelines = timelines;
        this.matrices = matrices;
        this.organisations = organisations;
    }

    /**
     * A state to be shown.
     *
     * @param name code and title by then; null where it was not there yet
     * @param entries of an activity or goal, with whether the event changed them
     * @param table of a programme or theme; null for anything else
     * @param labels what the codes of every version of the scale mean
     */
    record Shown(
            @Nullable String name,
            boolean retired,
            List<Entry> entries,
            @Nullable Table table,
            Map<String, String> labels) {}

    record Entry(TimelineItem item, boolean changed) {}

    /** @param changed ids of the lines, with a slash and the code of the period for a cell */
    record Table(Matrix matrix, List<MatrixLines.Line> lines, Set<String> changed) {}

    Shown after(Item item, TrailEvent event, Frame frame) {
        AsOf after = at(event.entry().position());
        AsOf before = new AsOf(after.position() - 1, event.entry().recordedAt(), false);
        @Nullable Item then = item(item, after);
        Map<String, String> labels = labels(item, frame.knownAt());
        if (then == null) {
            return new Shown(null, false, List.of(), null, labels);
        }
        return switch (item.kind()) {
            case GOAL, ACTIVITY -> new Shown(then.name(), then.retired(), entries(item, after, before), null, labels);
            case PROGRAMME, THEME ->
                new Shown(then.name(), then.retired(), List.of(), table(item, after, before), labels);
        };
    }

    private AsOf at(long position) {
        try {
            return positions.at(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the projections were waited for", e);
        }
    }

    private @Nullable Item item(Item item, AsOf asOf) {
        try {
            return organisations.at(asOf).item(item.kind(), item.id(), null);
        } catch (NotFound notYetThere) {
            return null;
        }
    }

    private List<Entry> entries(Item item, AsOf after, AsOf before) {
        List<TimelineItem> earlier = timeline(item, before);
        return timeline(item, after).stream()
                .map(entry -> new Entry(entry, !earlier.contains(entry)))
                .toList();
    }

    private List<TimelineItem> timeline(Item item, AsOf asOf) {
        try {
            StatusTimeline then = timelines.at(asOf);
            return item.kind() == SubjectKind.ACTIVITY
                    ? then.ofActivity(new ActivityId(item.id()), null).items()
                    : then.ofGoal(new GoalId(item.id()), null).items();
        } catch (NotFound notYetThere) {
            return List.of();
        }
    }

    private Table table(Item item, AsOf after, AsOf before) {
        Matrix matrix = matrices.at(after).of(item.organisationId(), new HeadingId(item.id()), null);
        List<MatrixLines.Line> lines =
                MatrixLines.of(matrix, organisations.at(after).outline(item.organisationId(), null));
        return new Table(matrix, lines, changed(matrix, lines, item, before));
    }

    private Set<String> changed(Matrix matrix, List<MatrixLines.Line> lines, Item item, AsOf before) {
        Map<String, Object> now = said(matrix, lines);
        Map<String, Object> then;
        try {
            Matrix earlier = matrices.at(before).of(item.organisationId(), new HeadingId(item.id()), null);
            then = said(
                    earlier, MatrixLines.of(earlier, organisations.at(before).outline(item.organisationId(), null)));
        } catch (NotFound notYetThere) {
            then = Map.of();
        }
        Map<String, Object> earlier = then;
        return now.entrySet().stream()
                .filter(each -> !each.getValue().equals(earlier.get(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What each line and each of its cells says, by the names of {@link Table#changed}. */
    private static Map<String, Object> said(Matrix matrix, List<MatrixLines.Line> lines) {
        Map<String, Object> said = new HashMap<>();
        for (MatrixLines.Line line : lines) {
            said.put(line.id().toString(), line.withoutCells());
            for (int i = 0; i < line.cells().size(); i++) {
                Object cell = line.cells().get(i);
                if (cell != null) {
                    said.put(line.id() + "/" + matrix.periods().get(i).code(), cell);
                }
            }
        }
        return said;
    }

    private Map<String, String> labels(Item item, @Nullable Instant moment) {
        Map<String, String> labels = new HashMap<>();
        organisations.scales(item.organisationId(), moment).forEach(scale -> scale.values()
                .forEach(value -> labels.put(scale.version() + "/" + value.code(), value.label())));
        return labels;
    }
}
