package nl.voortgang.exchange.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.Texts;
import nl.voortgang.exchange.present.History;
import nl.voortgang.query.outline.ItemView;
import org.jspecify.annotations.Nullable;

/** Programmes, themes, goals and activities as rows, in the order in which a report prints them. */
final class OutlineRows {
    /** For a reason that was made unreadable: that it is retired must still be said. */
    private static final String ERASED = "(gewist)";

    private final List<Row> headings = new ArrayList<>();
    private final List<Row> goals = new ArrayList<>();
    private final List<Row> activities = new ArrayList<>();
    private final Map<Subject, Integer> places = new HashMap<>();
    private final History history;

    OutlineRows(List<ItemView> items, History history) {
        this.history = history;
        List<ItemView> inOrder = new ArrayList<>(items);
        // What is retired has no code to stand by any more: it comes last, here and where it comes in again.
        inOrder.sort(Comparator.comparing(ItemView::retired));
        for (ItemView item : inOrder) {
            places.put(new Subject(item.kind(), item.id()), places.size());
            switch (item.kind()) {
                case PROGRAMME, THEME -> headings.add(heading(item));
                case GOAL -> goals.add(goal(item));
                case ACTIVITY -> activities.add(activity(item));
            }
        }
    }

    private Row heading(ItemView item) {
        HeadingKind kind = item.kind() == SubjectKind.PROGRAMME ? HeadingKind.PROGRAMME : HeadingKind.THEME;
        return row(new Row(HeadingSheet.SHEET, 0), item, HeadingSheet.KEY, HeadingSheet.CODE, HeadingSheet.TITLE)
                .with(HeadingSheet.KIND, kind)
                .with(HeadingSheet.PARENT, text(item.parentId()))
                .with(HeadingSheet.DESCRIPTION, Texts.tidyOrNull(item.description()))
                .with(HeadingSheet.RETIRED, retired(item));
    }

    private Row goal(ItemView item) {
        return row(new Row(GoalSheet.SHEET, 0), item, GoalSheet.KEY, GoalSheet.CODE, GoalSheet.TITLE)
                .with(GoalSheet.PARENT, text(item.parentId()))
                .with(GoalSheet.DESCRIPTION, Texts.tidyOrNull(item.description()))
                .with(GoalSheet.REFERENCES, item.references().isEmpty() ? null : item.references())
                .with(GoalSheet.RETIRED, retired(item));
    }

    private Row activity(ItemView item) {
        return row(new Row(ActivitySheet.SHEET, 0), item, ActivitySheet.KEY, ActivitySheet.CODE, ActivitySheet.TITLE)
                .with(ActivitySheet.PARENT, text(item.parentId()))
                .with(ActivitySheet.DESCRIPTION, Texts.tidyOrNull(item.description()))
                .with(ActivitySheet.COMPLETION_YEAR, item.completionYear())
                .with(ActivitySheet.UNIT, item.unit())
                .with(ActivitySheet.RETIRED, retired(item));
    }

    private static Row row(Row row, ItemView item, Column<String> key, Column<String> code, Column<String> title) {
        // What is retired has given its code up, and something else may have it by now.
        return row.with(key, item.id().toString())
                .with(code, item.retired() ? null : Texts.tidyOrNull(item.code()))
                .with(title, Texts.tidy(item.title()));
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** No table keeps the reason: it stands in the event. */
    private @Nullable String retired(ItemView item) {
        if (!item.retired()) {
            return null;
        }
        return history.of(AggregateIds.of(new Subject(item.kind(), item.id()))).stream()
                .map(recorded -> reason(recorded.event()))
                .filter(reason -> reason != null && reason.value() != null)
                .map(FreeText::value)
                .reduce((earlier, later) -> later)
                .orElse(ERASED);
    }

    private static @Nullable FreeText reason(Event event) {
        return switch (event) {
            case HeadingRetired e -> e.reason();
            case GoalRetired e -> e.reason();
            case ActivityRetired e -> e.reason();
            default -> null;
        };
    }

    List<Row> headings() {
        return headings;
    }

    List<Row> goals() {
        return goals;
    }

    List<Row> activities() {
        return activities;
    }

    /** Whether the export has it: what came after the outline was read is left for the next one. */
    boolean has(SubjectKind kind, UUID id) {
        return places.containsKey(new Subject(kind, id));
    }

    /** Where among the others it stands. */
    int place(SubjectKind kind, UUID id) {
        return places.getOrDefault(new Subject(kind, id), Integer.MAX_VALUE);
    }
}
