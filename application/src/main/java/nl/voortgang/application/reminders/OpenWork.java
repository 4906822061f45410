package nl.voortgang.application.reminders;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.voortgang.application.accounts.Reachable;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.ReportState;
import nl.voortgang.query.outline.ItemView;
import nl.voortgang.query.outline.Outline;
import org.springframework.stereotype.Component;

/** Counts what the units of a person still have to report on. */
@Component
class OpenWork {
    private final CollectionProgress progress;
    private final Outline outline;

    OpenWork(CollectionProgress progress, Outline outline) {
        this.progress = progress;
        this.outline = outline;
    }

    /** By unit. */
    Map<String, Long> in(PeriodId period) {
        Map<UUID, ItemView> items = outline.items(period.organisationId(), null).items().stream()
                .collect(Collectors.toMap(ItemView::id, Function.identity(), (first, second) -> first));
        return progress.todo(period.organisationId(), period.code(), null).items().stream()
                .filter(item -> item.state() == ReportState.NOT_REPORTED || item.state() == ReportState.RETURNED)
                .map(item -> items.get(item.activityId()))
                .filter(item -> item != null && item.unit() != null)
                .collect(Collectors.groupingBy(item -> String.valueOf(item.unit()), Collectors.counting()));
    }

    static long of(Reachable person, Map<String, Long> open) {
        Set<String> units = person.units();
        return units.stream().mapToLong(unit -> open.getOrDefault(unit, 0L)).sum();
    }
}
