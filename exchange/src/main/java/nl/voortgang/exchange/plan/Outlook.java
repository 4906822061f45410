package nl.voortgang.exchange.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.period.PeriodState;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Subject;

/** What the rules will say to a report at the time when it is its turn, so that a dry run tells it beforehand. */
final class Outlook {
    private final Set<String> statusCodes;
    private final Set<PeriodId> opened;
    private final Function<PeriodId, PeriodState> periods;
    private final Map<PeriodId, PeriodState> seen = new ConcurrentHashMap<>();
    private final Instant now;

    /**
     * Looks ahead.
     *
     * @param opened periods that the import opens before reports come in
     */
    Outlook(Set<String> statusCodes, Set<PeriodId> opened, Function<PeriodId, PeriodState> periods, Instant now) {
        this.statusCodes = statusCodes;
        this.opened = opened;
        this.periods = periods;
        this.now = now;
    }

    Optional<Refusal> period(PeriodId id, Subject subject) {
        if (opened.contains(id)) {
            return Optional.empty();
        }
        try {
            seen.computeIfAbsent(id, periods).admit(subject, now);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(Refusal.of(refused));
        }
    }

    Optional<Refusal> status(String code) {
        return statusCodes.contains(code)
                ? Optional.empty()
                : Optional.of(
                        new Refusal(Reason.UNKNOWN_STATUS, "The status scale in force has no value '" + code + "'."));
    }
}
