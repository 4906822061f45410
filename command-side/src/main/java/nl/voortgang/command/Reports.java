package nl.voortgang.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.StatusDetails;

/** The status reports of an activity, or the assessments of a goal: one per period. */
public record Reports(Map<PeriodId, Report> byPeriod) {
    public static final Reports NONE = new Reports(Map.of());

    /**
     * The report of a period as it stands.
     *
     * @param author who wrote what stands there now
     * @param corrections those made so far, by which a retry is recognised, however late it comes
     */
    public record Report(
            ReportId reportId,
            PeriodId periodId,
            ActorId author,
            StatusDetails details,
            Phase phase,
            Set<CorrectionId> corrections) {}

    /** How far a report has come. */
    public enum Phase {
        REPORTED,
        RETURNED,
        APPROVED
    }

    public Optional<Report> in(PeriodId period) {
        return Optional.ofNullable(byPeriod.get(period));
    }

    public boolean has(ReportId reportId) {
        return byPeriod.values().stream().anyMatch(report -> report.reportId().equals(reportId));
    }

    public boolean has(PeriodId period, CorrectionId correction) {
        return in(period)
                .filter(report -> report.corrections().contains(correction))
                .isPresent();
    }

    public boolean isApproved(PeriodId period) {
        return in(period).filter(report -> report.phase() == Phase.APPROVED).isPresent();
    }

    public Reports reported(ReportId reportId, PeriodId period, StatusDetails details, ActorId author) {
        return with(new Report(reportId, period, author, details, Phase.REPORTED, Set.of()));
    }

    public Reports corrected(PeriodId period, CorrectionId correction, StatusDetails details, ActorId author) {
        Report known = known(period);
        Set<CorrectionId> corrections = new LinkedHashSet<>(known.corrections());
        corrections.add(correction);
        return with(new Report(known.reportId(), period, author, details, Phase.REPORTED, corrections));
    }

    public Reports moved(PeriodId period, Phase phase) {
        Report known = known(period);
        return with(new Report(known.reportId(), period, known.author(), known.details(), phase, known.corrections()));
    }

    private Report known(PeriodId period) {
        Report known = byPeriod.get(period);
        if (known == null) {
            throw new IllegalStateException("history speaks of a report in " + period + " that was never made");
        }
        return known;
    }

    private Reports with(Report report) {
        Map<PeriodId, Report> more = new LinkedHashMap<>(byPeriod);
        more.put(report.periodId(), report);
        return new Reports(more);
    }
}
