package nl.voortgang.web.subject;

import java.util.List;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.statustimeline.ReportState;
import nl.voortgang.query.statustimeline.TimelineItem;
import org.jspecify.annotations.Nullable;

/**
 * A period that takes reports now, and what stands there about the subject.
 *
 * @param standing null where nothing was reported yet
 * @param earlier the newest report of an earlier period, which may still hold; null where there is none
 */
public record OpenPeriod(
        PeriodProgress period,
        @Nullable TimelineItem standing,
        @Nullable TimelineItem earlier) {
    /** Finds both in a timeline, whose items stand in the order of the periods. */
    public static OpenPeriod of(PeriodProgress period, List<PeriodProgress> all, List<TimelineItem> items) {
        List<String> before = all.stream()
                .map(PeriodProgress::periodCode)
                .takeWhile(code -> !code.equals(period.periodCode()))
                .toList();
        List<TimelineItem> reports =
                items.stream().filter(item -> item.reportId() != null).toList();
        return new OpenPeriod(
                period,
                reports.stream()
                        .filter(item -> item.periodCode().equals(period.periodCode()))
                        .findFirst()
                        .orElse(null),
                reports.stream()
                        .filter(item -> before.contains(item.periodCode()))
                        .reduce((first, second) -> second)
                        .orElse(null));
    }

    public boolean isReturned() {
        return standing != null && standing.state() == ReportState.RETURNED;
    }

    /** Whether an approver can still judge what stands there. */
    public boolean isToBeJudged() {
        return standing != null && standing.state() == ReportState.REPORTED;
    }

    /** An approved report can be returned all the same, when something turns out to be wrong with it. */
    public boolean isReturnable() {
        return standing != null && standing.state() != ReportState.RETURNED;
    }
}
