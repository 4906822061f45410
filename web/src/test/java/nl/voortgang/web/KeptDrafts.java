package nl.voortgang.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.draft.Drafts;
import org.jspecify.annotations.Nullable;

/** Drafts of the one person there is in these tests, kept by the rules of the real ones. */
final class KeptDrafts implements Drafts {
    private final Map<ActivityId, Draft> kept = new LinkedHashMap<>();
    private final Map<ActivityId, String> windows = new LinkedHashMap<>();
    private long last;

    /** Of which period they all are. */
    String period = "vgr2-2020";

    @Nullable
    Instant deletedAt;

    void clear() {
        kept.clear();
        period = "vgr2-2020";
        deletedAt = null;
    }

    @Override
    public Optional<Draft> find(ActorId actor, PeriodId period, ActivityId activity) {
        return Optional.ofNullable(kept.get(activity));
    }

    @Override
    public Map<ActivityId, Draft> of(ActorId actor, PeriodId period) {
        return Map.copyOf(kept);
    }

    @Override
    public Optional<Draft> save(
            ActorId actor, PeriodId period, ActivityId activity, Map<String, String> fields, long seen, String window) {
        Draft standing = kept.get(activity);
        boolean itself = standing != null && window.equals(windows.get(activity));
        windows.put(activity, window);
        if (!itself && (standing == null ? NONE : standing.version()) != seen) {
            return Optional.empty();
        }
        Draft draft = new Draft(activity, ++last, Instant.parse("2020-10-12T08:32:00Z"), fields);
        kept.put(activity, draft);
        return Optional.of(draft);
    }

    @Override
    public void discard(ActorId actor, PeriodId period, Map<ActivityId, Long> seen) {
        kept.values().removeIf(draft -> Objects.equals(seen.get(draft.activity()), draft.version()));
    }

    @Override
    public List<InPeriod> all(ActorId actor, OrganisationId organisation) {
        return kept.values().stream()
                .map(draft -> new InPeriod(new PeriodId(organisation, period), draft, deletedAt))
                .toList();
    }

    @Override
    public Set<ActivityId> activities(PeriodId period) {
        return Set.copyOf(kept.keySet());
    }
}
