package nl.voortgang.web.reporting;

import java.time.LocalDate;
import java.util.List;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.web.organisation.Organisations.Unit;
import org.jspecify.annotations.Nullable;

/**
 * An officer's activities in one period.
 *
 * @param period null where no period is open
 * @param open all periods that take reports
 * @param units those that the officer belongs to; none for whoever works for the whole organisation
 * @param all what is theirs, in the order of the outline
 */
public record MyWork(@Nullable PeriodProgress period, List<PeriodProgress> open, List<Unit> units, List<Work> all) {
    public MyWork {
        open = List.copyOf(open);
        units = List.copyOf(units);
        all = List.copyOf(all);
    }

    public List<Work> in(Stage stage) {
        return all.stream().filter(work -> work.stage() == stage).toList();
    }

    /** For templates, which know stages by name. */
    public List<Work> at(String stage) {
        return in(Stage.valueOf(stage));
    }

    public int handedIn() {
        return (int) all.stream().filter(work -> !work.stage().isOpen()).count();
    }

    public int size() {
        return all.size();
    }

    public @Nullable Deadline deadline(LocalDate today) {
        return period == null ? null : Deadline.of(period.deadline(), today);
    }

    /** The next one that something is to be done about, from the one being looked at on, and from the top again; null for none. */
    public @Nullable Work next(Work here) {
        return step(here, 1, true);
    }

    /** The one after it, whatever is to be done about it; null at the end. */
    public @Nullable Work after(Work here) {
        return step(here, 1, false);
    }

    public @Nullable Work before(Work here) {
        return step(here, -1, false);
    }

    private @Nullable Work step(Work here, int by, boolean openOnly) {
        int start = all.indexOf(here);
        for (int steps = 1; steps < all.size(); steps++) {
            int place = start + steps * by;
            if (!openOnly && (place < 0 || place >= all.size() || steps > 1)) {
                return null;
            }
            Work other = all.get(Math.floorMod(place, all.size()));
            if (!openOnly || other.stage() == Stage.TO_DO || other.stage() == Stage.RETURNED) {
                return other;
            }
        }
        return null;
    }
}
