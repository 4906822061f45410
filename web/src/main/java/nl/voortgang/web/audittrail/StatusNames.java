package nl.voortgang.web.audittrail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.query.audittrail.Change;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.web.organisation.Organisations.Scale;
import org.jspecify.annotations.Nullable;

/** Says statuses by their names, as the scale was when they were given: a later version may call the same code otherwise. */
final class StatusNames {
    private static final Set<String> STATUSES = Set.of("status", "time", "money", "quality");
    private static final String VERSION = "scaleVersion";

    private final List<Scale> scales;

    /** @param scales all versions that there are, the first one first */
    StatusNames(List<Scale> scales) {
        this.scales = List.copyOf(scales);
    }

    static boolean isStatus(Change change) {
        return STATUSES.contains(change.field());
    }

    /** The same change, with names and codes in place of codes alone. */
    Change named(Change change, TrailEntry entry) {
        Optional<Change> other = entry.changes().stream()
                .filter(each -> each.field().equals(VERSION))
                .findFirst();
        int inForce = scales.stream()
                .filter(scale -> scale.position() <= entry.position())
                .mapToInt(Scale::version)
                .max()
                .orElse(0);
        int to = other.map(Change::to).map(Integer::valueOf).orElse(inForce);
        int from = other.map(Change::from).map(Integer::valueOf).orElse(to);
        return new Change(change.field(), named(change.from(), from), named(change.to(), to));
    }

    private @Nullable String named(@Nullable String code, int version) {
        return code == null
                ? null
                : scales.stream()
                        .filter(scale -> scale.version() == version)
                        .flatMap(scale -> scale.values().stream())
                        .filter(value -> value.code().equals(code))
                        .map(value -> value.label() + " (" + code + ")")
                        .findFirst()
                        .orElse(code);
    }
}
