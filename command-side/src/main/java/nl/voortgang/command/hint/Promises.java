package nl.voortgang.command.hint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.HintKind;
import nl.voortgang.events.StatusLevel;

/** What should have been done by now, or is said to be done later than promised, while the status says that all is well. */
final class Promises {
    private static final Set<StatusLevel> STILL_GOING = EnumSet.of(StatusLevel.ON_TRACK, StatusLevel.NOT_STARTED);

    private Promises() {}

    static Optional<Hint> find(Report report) {
        if (report.level() == null || !STILL_GOING.contains(report.level())) {
            return Optional.empty();
        }
        Integer year = report.completionYear();
        if (year != null && year < report.reportingYear()) {
            return Optional.of(new Hint(HintKind.TARGET_MISSED, year.toString()));
        }
        Optional<Days.Day> promised = Days.in(report.promise()).stream().max(Comparator.comparing(Days.Day::last));
        if (promised.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = promised.get().last();
        if (last.isBefore(report.asOf()) && report.level() == StatusLevel.NOT_STARTED) {
            return Optional.of(new Hint(HintKind.TARGET_MISSED, promised.get().written()));
        }
        return Days.in(report.explanation()).stream()
                .filter(day -> day.last().isAfter(last))
                .findFirst()
                .map(day -> new Hint(HintKind.TARGET_MISSED, promised.get().written() + " → " + day.written()));
    }
}
