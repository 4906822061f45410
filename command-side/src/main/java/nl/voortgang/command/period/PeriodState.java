package nl.voortgang.command.period;

import java.time.Instant;
import java.util.List;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.period.PeriodCommand.Definition;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period as decisions need it.
 *
 * @param definition null as long as the period does not exist
 * @param closedBy who closed it last
 */
public record PeriodState(
        @Nullable Definition definition,
        Phase phase,
        @Nullable ActorId closedBy,
        List<Subject> scope,
        @Nullable Instant expiresAt) {
    public static final PeriodState NONE = new PeriodState(null, Phase.DEFINED, null, List.of(), null);

    /** How far a period has come. A reopened one is open for its scope until it expires. */
    public enum Phase {
        DEFINED,
        OPEN,
        CLOSED,
        REOPENED
    }

    /** Where it stands at a moment: a reopening that has expired is a closed period. */
    public Phase phaseAt(Instant now) {
        return phase == Phase.REOPENED && expiresAt != null && !now.isBefore(expiresAt) ? Phase.CLOSED : phase;
    }

    /**
     * Lets a status or text about the subject pass at that moment.
     *
     * @throws Refused where the period takes none
     */
    public void admit(Subject subject, Instant now) {
        switch (phaseAt(now)) {
            case DEFINED -> throw new Refused(Reason.PERIOD_NOT_OPEN, "The period has not been opened yet.");
            case CLOSED -> throw new Refused(Reason.PERIOD_CLOSED, "The period is closed: it takes no more reports.");
            case REOPENED -> {
                if (!scope.isEmpty() && !scope.contains(subject)) {
                    throw new Refused(
                            Reason.OUTSIDE_REOPENING_SCOPE,
                            "The period was reopened for other activities and goals than this one.");
                }
            }
            case OPEN -> {
                // An open period takes every report.
            }
        }
    }

    /** Earlier periods have lower numbers. */
    public int order() {
        return definition == null ? 0 : definition.order();
    }

    /** The state after one more event, given by whom it was caused. */
    public static PeriodState evolve(PeriodState state, PeriodEvent event, ActorId actor) {
        return switch (event) {
            case PeriodDefined defined ->
                new PeriodState(
                        new Definition(
                                defined.kind(),
                                defined.fiscalYear(),
                                defined.order(),
                                defined.labels(),
                                defined.referenceDate(),
                                defined.deadline()),
                        Phase.DEFINED,
                        null,
                        List.of(),
                        null);
            case PeriodRevised revised ->
                new PeriodState(
                        new Definition(
                                revised.kind(),
                                revised.fiscalYear(),
                                revised.order(),
                                revised.labels(),
                                revised.referenceDate(),
                                revised.deadline()),
                        state.phase,
                        state.closedBy,
                        state.scope,
                        state.expiresAt);
            case PeriodOpened opened -> new PeriodState(state.definition, Phase.OPEN, null, List.of(), null);
            case PeriodClosed closed -> new PeriodState(state.definition, Phase.CLOSED, actor, List.of(), null);
            case PeriodReopened reopened ->
                new PeriodState(
                        state.definition, Phase.REOPENED, state.closedBy, reopened.scope(), reopened.expiresAt());
        };
    }
}
