package nl.voortgang.query.collectionprogress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.events.HeadingKind;
import org.jspecify.annotations.Nullable;

/** The headings of an organisation and the goals under them: hands on what was counted to every heading above it. */
final class Headings {
    private final Map<UUID, OutlineEntry> lines = new HashMap<>();
    private final Set<UUID> inOrder;

    /**
     * The headings and goals there are.
     *
     * @param headingsAndGoals in natural order of their codes
     */
    Headings(List<OutlineLine> headingsAndGoals) {
        headingsAndGoals.forEach(line -> lines.put(line.key().id(), line.entry()));
        inOrder = inOrder(headingsAndGoals.stream()
                .filter(line -> line.key().level() == OutlineLevel.HEADING)
                .toList());
    }

    /** The headings with their counts; of the retired ones only those under which something still counts. */
    List<HeadingProgress> progress(List<Tally> tallies) {
        Map<UUID, Counts> counts = new HashMap<>();
        for (Tally tally : tallies) {
            for (UUID heading : above(tally.parentId())) {
                counts.merge(heading, tally.counts(), Counts::plus);
            }
        }
        List<HeadingProgress> progress = new ArrayList<>();
        for (UUID id : inOrder) {
            OutlineEntry heading = Objects.requireNonNull(lines.get(id));
            if (!heading.retired() || counts.containsKey(id)) {
                progress.add(shown(id, heading, counts.getOrDefault(id, Counts.NONE)));
            }
        }
        return List.copyOf(progress);
    }

    private static HeadingProgress shown(UUID id, OutlineEntry heading, Counts counts) {
        HeadingKind kind = Objects.requireNonNull(heading.kind());
        return new HeadingProgress(id, kind, heading.code(), heading.title(), heading.parentId(), counts);
    }

    /** Each heading once, even where they were put under each other in a circle. */
    private Set<UUID> above(@Nullable UUID parent) {
        Set<UUID> seen = new HashSet<>();
        Set<UUID> headings = new HashSet<>();
        UUID id = parent;
        while (id != null && seen.add(id)) {
            OutlineEntry line = lines.get(id);
            if (line != null && line.kind() != null) {
                headings.add(id);
            }
            id = line == null ? null : line.parentId();
        }
        return headings;
    }

    private static Set<UUID> inOrder(List<OutlineLine> headings) {
        Set<UUID> ids = new HashSet<>();
        headings.forEach(heading -> ids.add(heading.key().id()));
        Map<UUID, List<UUID>> below = new HashMap<>();
        List<UUID> roots = new ArrayList<>();
        for (OutlineLine heading : headings) {
            UUID parent = heading.entry().parentId();
            List<UUID> siblings = parent == null || !ids.contains(parent)
                    ? roots
                    : below.computeIfAbsent(parent, id -> new ArrayList<>());
            siblings.add(heading.key().id());
        }
        Set<UUID> ordered = new LinkedHashSet<>();
        roots.forEach(root -> visit(root, below, ordered));
        // Headings in a circle hang under no root, and must not be lost for that.
        headings.forEach(heading -> visit(heading.key().id(), below, ordered));
        return ordered;
    }

    private static void visit(UUID heading, Map<UUID, List<UUID>> below, Set<UUID> ordered) {
        if (ordered.add(heading)) {
            below.getOrDefault(heading, List.of()).forEach(child -> visit(child, below, ordered));
        }
    }
}
