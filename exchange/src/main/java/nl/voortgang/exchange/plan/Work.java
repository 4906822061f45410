package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.present.Present;
import org.jspecify.annotations.Nullable;

/** All rows about one aggregate, and what becomes of them. Used by one thread at a time. */
public abstract class Work {
    private final String aggregateId;
    private List<Step> steps = List.of();
    private long revision = -1;

    Work(String aggregateId) {
        this.aggregateId = aggregateId;
    }

    /** What becomes of each row, given the aggregate as it is. */
    abstract List<Step> decide(Present present);

    /** Decides anew on every row, by what is there now. */
    public final void plan(History history) {
        Present present = Present.of(aggregateId, history);
        steps = new ArrayList<>(decide(present));
        revision = present.revision();
    }

    /** What comes into being in the same lane is shown in the order in which it did: there the order of the file is kept. */
    public String lane(Stage stage) {
        return aggregateId;
    }

    public final String aggregateId() {
        return aggregateId;
    }

    public final List<Step> steps() {
        return steps;
    }

    /** The revision the steps were decided at, or that their commands have led to since; −1 for what does not exist. */
    public final long revision() {
        return revision;
    }

    /**
     * A command whose turn it is.
     *
     * @param at the index of its step
     */
    public record Due(int at, Staged staged) {}

    /** The commands whose turn has come, in their order. */
    public final List<Due> due(Wave upTo) {
        List<Due> due = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            for (Staged staged : steps.get(at).commands()) {
                if (staged.wave().compareTo(upTo) <= 0) {
                    due.add(new Due(at, staged));
                }
            }
        }
        return due;
    }

    public final boolean hasDue(Wave upTo) {
        return steps.stream()
                .flatMap(step -> step.commands().stream())
                .anyMatch(staged -> staged.wave().compareTo(upTo) <= 0);
    }

    /** Strikes a command off that was carried out. */
    public final void done(Due due) {
        steps.set(due.at(), steps.get(due.at()).without(due.staged()));
    }

    /** The revision a command for it must meet; null where it does not exist as far as is known. */
    public final @Nullable Long expected() {
        return revision < 0 ? null : (Long) revision;
    }

    public final void reached(long newRevision) {
        revision = newRevision;
    }

    public final void replace(int index, Step step) {
        steps.set(index, step);
    }
}
