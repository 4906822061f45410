package nl.voortgang.web.period;

import java.util.EnumSet;
import java.util.Locale;
import nl.voortgang.events.Role;
import nl.voortgang.query.collectionprogress.PeriodState;
import nl.voortgang.web.frame.Viewer;
import org.jspecify.annotations.Nullable;

/** What can be done with a reporting period, from which states, and by whom. */
public enum PeriodChange {
    OPENING,
    CLOSING,
    REOPENING;

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFor(PeriodState state, @Nullable Viewer viewer) {
        if (viewer == null) {
            return false;
        }
        return switch (this) {
            case OPENING -> state == PeriodState.DEFINED && viewer.isAny(Role.CONTROLLER);
            case CLOSING ->
                EnumSet.of(PeriodState.OPEN, PeriodState.REOPENED).contains(state) && viewer.isAny(Role.CONTROLLER);
            case REOPENING -> state == PeriodState.CLOSED && viewer.isAny(Role.CONTROLLER, Role.APPROVER);
        };
    }
}
