package nl.voortgang.web.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import org.jspecify.annotations.Nullable;

/** Keeps drafts: each belongs to one person, and nobody else reads it. The application says where. */
public interface Drafts {
    /** No draft yet, as the version that was seen. */
    long NONE = 0;

    Optional<Draft> find(ActorId actor, PeriodId period, ActivityId activity);

    Map<ActivityId, Draft> of(ActorId actor, PeriodId period);

    /**
     * Keeps what was written, in place of what the person saw.
     *
     * @param seen version of the draft that the person saw, or {@link #NONE}
     * @param window the one in which it was written: what that window saved itself while the person went on typing is no surprise to them
     * @return as it is kept now; empty, with nothing kept, where something else stands there meanwhile, or it is gone
     */
    Optional<Draft> save(
            ActorId actor, PeriodId period, ActivityId activity, Map<String, String> fields, long seen, String window);

    /**
     * Drafts that were handed in are gone; what was written since stays.
     *
     * @param seen the version of each that was handed in
     */
    void discard(ActorId actor, PeriodId period, Map<ActivityId, Long> seen);

    /** Everything that one person has written and not handed in, of whichever period. */
    List<InPeriod> all(ActorId actor, OrganisationId organisation);

    /**
     * A draft with its period.
     *
     * @param deletedAt when it is deleted, if the period stays closed until then; null where it is not known to be closed yet
     */
    record InPeriod(PeriodId period, Draft draft, @Nullable Instant deletedAt) {}

    /** Which activities anybody has a draft for; what is in it is not said. */
    Set<ActivityId> activities(PeriodId period);
}
