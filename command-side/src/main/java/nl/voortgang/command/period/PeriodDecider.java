package nl.voortgang.command.period;

import java.time.Duration;
import java.util.List;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.command.period.PeriodCommand.DefinePeriod;
import nl.voortgang.command.period.PeriodCommand.Definition;
import nl.voortgang.command.period.PeriodCommand.OpenPeriod;
import nl.voortgang.command.period.PeriodCommand.ReopenPeriod;
import nl.voortgang.command.period.PeriodCommand.RevisePeriod;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.Subject;

/** The rules of a reporting period. */
final class PeriodDecider {
    /** A reopening is an exception: it ends by itself within a quarter. */
    static final Duration LONGEST_REOPENING = Duration.ofDays(92);

    private PeriodDecider() {}

    static List<PeriodEvent> decide(PeriodCommand command, PeriodState state, Situation situation) {
        return switch (command) {
            case DefinePeriod define -> define(define, state, situation);
            case RevisePeriod revise when revise.definition().equals(state.definition()) -> List.of();
            case RevisePeriod revise -> List.of(revised(revise));
            case OpenPeriod open -> open(open, state, situation);
            case ClosePeriod close -> close(close, state, situation);
            case ReopenPeriod reopen -> reopen(reopen, state, situation);
        };
    }

    private static List<PeriodEvent> define(DefinePeriod define, PeriodState state, Situation situation) {
        Definition wanted = define.definition();
        if (wanted.equals(state.definition())) {
            return List.of();
        }
        if (state.definition() != null) {
            throw new Refused(
                    Reason.ALREADY_EXISTS,
                    "There is already a period with the code "
                            + define.periodId().code() + ".");
        }
        if (situation.others().organisation(define.periodId().organisationId()).isEmpty()) {
            throw new Refused(Reason.UNKNOWN_PARENT, "The organisation does not exist.");
        }
        return List.of(new PeriodDefined(
                define.periodId(),
                wanted.kind(),
                wanted.fiscalYear(),
                wanted.order(),
                wanted.labels(),
                wanted.referenceDate(),
                wanted.deadline()));
    }

    private static PeriodRevised revised(RevisePeriod revise) {
        Definition wanted = revise.definition();
        return new PeriodRevised(
                revise.periodId(),
                wanted.kind(),
                wanted.fiscalYear(),
                wanted.order(),
                wanted.labels(),
                wanted.referenceDate(),
                wanted.deadline());
    }

    private static List<PeriodEvent> open(OpenPeriod open, PeriodState state, Situation situation) {
        return switch (state.phaseAt(situation.now())) {
            case DEFINED -> List.of(new PeriodOpened(open.periodId()));
            case OPEN, REOPENED -> throw new Refused(Reason.PERIOD_ALREADY_OPEN, "The period is open already.");
            case CLOSED ->
                throw new Refused(
                        Reason.PERIOD_CLOSED,
                        "A closed period is not opened again; it can be reopened with a reason, for a while.");
        };
    }

    private static List<PeriodEvent> close(ClosePeriod close, PeriodState state, Situation situation) {
        return switch (state.phaseAt(situation.now())) {
            case OPEN, REOPENED -> List.of(new PeriodClosed(close.periodId()));
            case CLOSED -> throw new Refused(Reason.PERIOD_CLOSED, "The period is closed already.");
            case DEFINED -> throw new Refused(Reason.PERIOD_NOT_OPEN, "The period has not been opened yet.");
        };
    }

    private static List<PeriodEvent> reopen(ReopenPeriod reopen, PeriodState state, Situation situation) {
        switch (state.phaseAt(situation.now())) {
            case DEFINED -> throw new Refused(Reason.PERIOD_NOT_OPEN, "The period has not been opened yet.");
            case OPEN, REOPENED -> throw new Refused(Reason.PERIOD_ALREADY_OPEN, "The period is open already.");
            case CLOSED -> {
                // Only a closed period can be reopened.
            }
        }
        if (situation.isOwn(state.closedBy())) {
            throw new Refused(
                    Reason.FOUR_EYES,
                    "You closed this period yourself; another person decides whether it is reopened.");
        }
        if (!reopen.expiresAt().isAfter(situation.now())
                || reopen.expiresAt().isAfter(situation.now().plus(LONGEST_REOPENING))) {
            throw new Refused(
                    Reason.INVALID_EXPIRY,
                    "A reopening ends by itself: after now, and within " + LONGEST_REOPENING.toDays() + " days.");
        }
        for (Subject subject : reopen.scope()) {
            Existing.subject(subject, reopen.periodId().organisationId(), situation);
        }
        return List.of(new PeriodReopened(reopen.periodId(), reopen.scope(), reopen.reason(), reopen.expiresAt()));
    }
}
