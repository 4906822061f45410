package nl.voortgang.command.access;

import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has.
 *
 * @param unit for which they have it; null for the whole organisation
 */
public record Grant(Role role, @Nullable String unit) {
    /** Whether it reaches what belongs to this unit, or with null to the whole organisation. */
    public boolean covers(@Nullable String of) {
        return unit == null || unit.equals(of);
    }

    /** Whether there is something that both reach. */
    boolean meets(Grant other) {
        return unit == null || other.unit == null || unit.equals(other.unit);
    }
}
