package nl.voortgang.publication.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.Subject;
import nl.voortgang.query.indicators.IndicatorView;
import nl.voortgang.query.indicators.MeasurementView;
import nl.voortgang.query.outline.ItemView;
import nl.voortgang.query.statustimeline.Statement;
import nl.voortgang.query.statustimeline.TimelineEntries;
import nl.voortgang.query.statustimeline.TimelineItem;
import org.jspecify.annotations.Nullable;

/** The outline with what was reported on each of its items. What is retired is left out, unless something was reported on it. */
final class Items {
    private final Map<UUID, ItemView> byId = new HashMap<>();
    private final Map<Subject, List<TimelineItem>> reported;
    private final Map<Subject, List<IndicatorView>> measured;
    private final List<ItemView> inOrder;
    private final Scales scales;

    Items(List<ItemView> inOrder, List<TimelineEntries.Entry> reported, List<IndicatorView> measured, Scales scales) {
        this.inOrder = inOrder;
        inOrder.forEach(item -> byId.put(item.id(), item));
        this.reported = reported.stream()
                .collect(Collectors.groupingBy(
                        entry -> new Subject(
                                entry.subject().kind(), entry.subject().id()),
                        Collectors.mapping(TimelineEntries.Entry::item, Collectors.toList())));
        this.measured = measured.stream()
                .collect(Collectors.groupingBy(each -> new Subject(each.subjectKind(), each.subjectId())));
        this.scales = scales;
    }

    List<Item> shown() {
        Set<UUID> shown = new HashSet<>();
        for (ItemView item : inOrder) {
            if (!item.retired() || reported.containsKey(subject(item))) {
                shown.add(item.id());
                above(item).forEach(each -> shown.add(each.id()));
            }
        }
        return inOrder.stream()
                .filter(item -> shown.contains(item.id()))
                .map(this::item)
                .toList();
    }

    private Item item(ItemView item) {
        List<TimelineItem> entries = reported.getOrDefault(subject(item), List.of());
        List<ItemView> above = above(item);
        return new Item(
                item.id(),
                item.kind(),
                above.size(),
                above.isEmpty() ? null : above.getFirst().id(),
                item.code(),
                item.title(),
                item.description(),
                item.completionYear(),
                item.references(),
                item.retired(),
                entries.stream()
                        .filter(entry -> entry.reportId() != null)
                        .map(this::report)
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.narrativeId() != null)
                        .map(Items::narrative)
                        .toList(),
                measured.getOrDefault(subject(item), List.of()).stream()
                        .map(Items::indicator)
                        .toList(),
                item.descriptionErased() ? List.of("description") : List.of());
    }

    /** What the item stands under, the nearest first. Headings that were put below each other in a circle stand under nothing twice. */
    private List<ItemView> above(ItemView item) {
        List<ItemView> above = new ArrayList<>();
        @Nullable ItemView parent = parent(item);
        while (parent != null && !parent.equals(item) && !above.contains(parent)) {
            above.add(parent);
            parent = parent(parent);
        }
        return above;
    }

    private @Nullable ItemView parent(ItemView item) {
        UUID id = item.parentId();
        return id == null ? null : byId.get(id);
    }

    private StatusReport report(TimelineItem entry) {
        Statement says = entry.statement();
        var given = require(says.status());
        Status status = scales.status(given);
        Judgement judgement = says.judgement() == null ? Judgement.NONE : says.judgement();
        return new StatusReport(
                entry.periodCode(),
                require(entry.reportId()),
                status,
                says.explanation(),
                says.cause(),
                says.consequence(),
                says.correction(),
                scales.judgement(judgement.time(), given.scaleVersion()),
                scales.judgement(judgement.money(), given.scaleVersion()),
                scales.judgement(judgement.quality(), given.scaleVersion()),
                says.councilProposal(),
                says.confirmedUnchangedFrom(),
                entry.corrections().size(),
                says.erased());
    }

    private static Narrative narrative(TimelineItem entry) {
        Statement says = entry.statement();
        return new Narrative(
                entry.periodCode(),
                require(entry.narrativeId()),
                says.title(),
                says.explanation(),
                entry.corrections().size(),
                says.erased().stream()
                        .map(field -> field.equals("explanation") ? "text" : field)
                        .toList());
    }

    private static Indicator indicator(IndicatorView view) {
        IndicatorView.TargetView target = view.target();
        return new Indicator(
                view.id(),
                view.name(),
                target == null ? null : new Indicator.Target(target.operator(), target.value(), target.year()),
                view.unit(),
                view.baseline(),
                view.source(),
                view.measurements().stream().map(Items::measurement).toList());
    }

    private static Indicator.Measurement measurement(MeasurementView view) {
        return new Indicator.Measurement(
                view.id(), view.date(), view.value(), view.numerator(), view.denominator(), view.source());
    }

    private static Subject subject(ItemView item) {
        return new Subject(item.kind(), item.id());
    }

    private static <T> T require(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("a report without a status, or an entry without an id");
        }
        return part;
    }
}
