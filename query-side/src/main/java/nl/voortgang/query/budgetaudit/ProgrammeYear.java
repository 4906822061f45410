package nl.voortgang.query.budgetaudit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.query.budgetledger.ActualHistory;
import nl.voortgang.query.budgetledger.Classifications;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A programme's expense in a fiscal year, against what the council authorised. Amounts are in cents.
 *
 * @param authorisedCents what the council had authorised by 31 December of the year
 * @param decidedLateCents what it decided on after that day, which authorises nothing
 * @param notByCouncilCents what others than the council changed, or what names no decision; that authorises nothing either
 * @param actualCents what was really spent, as far as it is known
 * @param excessCents how much more that is than what was authorised; zero where it is not, and while nothing is known of it
 * @param exceededSince the day from which on more was spent than was authorised by that day: of the latest such time, if there were several;
 *     null where there was none
 * @param authorisedAgainOn the day of the council's decision that made up for that, in time; null where none did
 * @param reported whether the excess is above the organisation's threshold
 * @param classification what the accountant said of it; null where nothing was said
 */
public record ProgrammeYear(
        Programme programme,
        int fiscalYear,
        long authorisedCents,
        long decidedLateCents,
        long notByCouncilCents,
        long actualCents,
        long excessCents,
        Verdict verdict,
        @Nullable LocalDate exceededSince,
        @Nullable LocalDate authorisedAgainOn,
        boolean reported,
        Classifications.@Nullable Classification classification) {

    /** What came out. */
    public enum Verdict {
        /** Nothing is known of what was spent. */
        NO_ACTUALS,
        /** Not more than was authorised: never, or until less turned out to have been spent. */
        WITHIN,
        /** More for some time, but the council authorised it in time. */
        AUTHORISED_IN_TIME,
        /** More, and the council decided on it only after the year had ended. */
        DECIDED_TOO_LATE,
        /** More, and the council did not decide on it. */
        EXCEEDED
    }

    /** The programmes of one year's expense lines, in the order of the lines. */
    static List<ProgrammeYear> all(
            int fiscalYear,
            List<LedgerLine> lines,
            Map<UUID, List<ActualHistory.Actual>> spent,
            Map<Classifications.Key, Classifications.Classification> said,
            long threshold) {
        Map<Programme, List<LedgerLine>> programmes = new LinkedHashMap<>();
        for (LedgerLine line : lines) {
            programmes
                    .computeIfAbsent(Objects.requireNonNull(line.programme()), programme -> new ArrayList<>())
                    .add(line);
        }
        return programmes.entrySet().stream()
                .map(each -> of(
                        each.getKey(),
                        fiscalYear,
                        Course.of(fiscalYear, each.getValue(), spent),
                        said.get(new Classifications.Key(
                                fiscalYear, each.getKey().id())),
                        threshold))
                .toList();
    }

    private static ProgrammeYear of(
            Programme programme,
            int fiscalYear,
            Course course,
            Classifications.@Nullable Classification classification,
            long threshold) {
        long excess = course.hasActuals() ? Math.max(0, Math.subtractExact(course.actual(), course.authorised())) : 0;
        return new ProgrammeYear(
                programme,
                fiscalYear,
                course.authorised(),
                course.decidedLate(),
                course.notByCouncil(),
                course.actual(),
                excess,
                verdict(course, excess),
                course.exceededSince(),
                course.authorisedAgainOn(),
                excess > threshold,
                classification);
    }

    private static Verdict verdict(Course course, long excess) {
        if (!course.hasActuals()) {
            return Verdict.NO_ACTUALS;
        }
        if (excess > 0) {
            return course.decidedLate() >= excess ? Verdict.DECIDED_TOO_LATE : Verdict.EXCEEDED;
        }
        return course.authorisedAgainOn() == null ? Verdict.WITHIN : Verdict.AUTHORISED_IN_TIME;
    }
}
