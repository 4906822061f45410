package nl.voortgang.query.statustimeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.voortgang.events.ActorId;
import nl.voortgang.query.ActorNames;
import org.jspecify.annotations.Nullable;

/** Puts the versions of each report and narrative together to what a timeline shows. Made for one answer. */
final class ItemsOfEntries {
    private final Legend legend;
    private final long asOf;
    private final ActorNames actors;
    private final Map<ActorId, String> names = new HashMap<>();

    ItemsOfEntries(Legend legend, long asOf, ActorNames actors) {
        this.legend = legend;
        this.asOf = asOf;
        this.actors = actors;
    }

    /**
     * The items of each subject, by order of the periods and then of recording.
     *
     * @param versions by position, none newer than the moment of the answer
     * @param reviews by position, likewise
     */
    Map<SubjectKey, List<TimelineItem>> bySubject(List<EntryVersion> versions, List<ReviewVersion> reviews) {
        Map<EntryVersion.Id, List<ReviewVersion>> reviewsOf =
                reviews.stream().collect(Collectors.groupingBy(ReviewVersion::report));
        Map<EntryVersion.Id, List<EntryVersion>> versionsOf = versions.stream()
                .collect(Collectors.groupingBy(EntryVersion::id, LinkedHashMap::new, Collectors.toList()));
        Map<SubjectKey, List<TimelineItem>> items = new HashMap<>();
        versionsOf.forEach((id, ofEntry) -> items.computeIfAbsent(id.subject(), subject -> new ArrayList<>())
                .add(item(id, ofEntry, reviewsOf.getOrDefault(id, List.of()))));
        items.values().forEach(ofSubject -> ofSubject.sort(inOrder()));
        return items;
    }

    private Comparator<TimelineItem> inOrder() {
        return Comparator.comparingInt((TimelineItem item) -> legend.order(item.periodCode()))
                .thenComparing(TimelineItem::periodCode)
                .thenComparingLong(TimelineItem::position);
    }

    private TimelineItem item(EntryVersion.Id id, List<EntryVersion> versions, List<ReviewVersion> reviews) {
        EntryVersion original = versions.getFirst();
        EntryVersion now = versions.getLast();
        @Nullable
        ReviewVersion standing = reviews.isEmpty() || !reviews.getLast().standsAt(asOf) ? null : reviews.getLast();
        return new TimelineItem(
                now.periodCode(),
                legend.label(now.periodCode()),
                id.isNarrative() ? null : id.value(),
                id.isNarrative() ? id.value() : null,
                now.statement(),
                id.isNarrative() ? null : standing == null ? ReportState.REPORTED : standing.state(),
                standing == null ? null : standing.reason(),
                name(original.actor()),
                original.recordedAt(),
                original.position(),
                corrections(versions),
                reviews.stream().map(this::shown).toList());
    }

    private List<Correction> corrections(List<EntryVersion> versions) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            EntryVersion version = versions.get(i);
            corrections.add(new Correction(
                    version.correctionId(),
                    name(version.actor()),
                    version.recordedAt(),
                    version.position(),
                    version.reason(),
                    versions.get(i - 1).statement(),
                    version.statement()));
        }
        return List.copyOf(corrections);
    }

    private Review shown(ReviewVersion review) {
        return new Review(
                review.state(), name(review.actor()), review.recordedAt(), review.position(), review.reason());
    }

    private String name(ActorId actor) {
        return names.computeIfAbsent(actor, actors::nameOf);
    }
}
