package nl.voortgang.query.statustimeline;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusValue;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/**
 * The reports and narratives that events write, and what approvers said about them.
 *
 * <p>Nothing is ever loaded: every event brings all that its version says. Reviews stand apart, so that they need not repeat the texts.
 */
final class EntryRows {
    private final VersionedRows entries;
    private final VersionedRows narratives;
    private final VersionedRows reviews;

    /** How a version came to be. */
    private record Origin(
            @Nullable String confirmedPeriod,
            @Nullable UUID correctionId,
            @Nullable FreeText reason) {
        static final Origin REPORTED = new Origin(null, null, null);
    }

    EntryRows(Tables tables) {
        entries = tables.versioned(
                "entry",
                List.of("level", "subject_id", "kind", "entry_id"),
                List.of(
                        "organisation",
                        "period_code",
                        "status_code",
                        "scale_version",
                        "status_level",
                        "explanation",
                        "cause",
                        "consequence",
                        "correction",
                        "judged_time",
                        "judged_money",
                        "judged_quality",
                        "council_proposal",
                        "confirmed_period",
                        "correction_id",
                        "reason",
                        "erased",
                        "actor",
                        "recorded_at",
                        "sequence"));
        narratives = tables.versioned(
                "entry",
                List.of("level", "subject_id", "kind", "entry_id"),
                List.of(
                        "organisation",
                        "period_code",
                        "title",
                        "explanation",
                        "reason",
                        "erased",
                        "actor",
                        "recorded_at",
                        "sequence"));
        reviews = tables.versioned(
                "review",
                List.of("activity_id", "report_id"),
                List.of("organisation", "period_code", "state", "reason", "actor", "recorded_at", "sequence"));
    }

    void report(SubjectKey subject, ReportId report, PeriodId period, StatusDetails details, LoggedEvent at) {
        put(reportKey(subject, report), period, details, Origin.REPORTED, at);
    }

    void confirmed(
            SubjectKey subject,
            ReportId report,
            PeriodId period,
            StatusDetails details,
            PeriodId confirmed,
            LoggedEvent at) {
        put(reportKey(subject, report), period, details, new Origin(confirmed.code(), null, null), at);
    }

    /** What was approved or returned is not what the report says now: it waits for its approver again. */
    void corrected(
            SubjectKey subject,
            ReportId report,
            PeriodId period,
            StatusDetails details,
            CorrectionId correction,
            FreeText reason,
            LoggedEvent at) {
        put(reportKey(subject, report), period, details, new Origin(null, correction.value(), reason), at);
        if (subject.level() == OutlineLevel.ACTIVITY) {
            reviews.end(List.of(subject.id(), report.value()), at.position());
        }
    }

    void returned(StatusReturned it, LoggedEvent at) {
        review(it.activityId(), it.reportId(), it.periodId(), ReportState.RETURNED, it.reason(), at);
    }

    void approved(StatusApproved it, LoggedEvent at) {
        review(it.activityId(), it.reportId(), it.periodId(), ReportState.APPROVED, null, at);
    }

    /** A narrative is an entry without a status: its text stands where a report has its explanation. */
    void narrative(SubjectKey subject, Narrative narrative, LoggedEvent at) {
        Texts texts = new Texts();
        narratives.put(
                key(subject, EntryKind.NARRATIVE, narrative.narrativeId().value()),
                at.position(),
                Recorded.organisation(at),
                narrative.periodId().code(),
                narrative.title(),
                texts.clear("explanation", narrative.text()),
                reason(narrative.reason()),
                texts.erased(),
                Recorded.actor(at),
                Recorded.moment(at),
                at.sequence());
    }

    private void put(List<Object> key, PeriodId period, StatusDetails said, Origin origin, LoggedEvent at) {
        StatusValue status = said.status();
        Texts texts = new Texts();
        entries.put(
                key,
                at.position(),
                Recorded.organisation(at),
                period.code(),
                status.code(),
                status.scaleVersion(),
                status.level().name(),
                texts.clear("explanation", said.explanation()),
                texts.clear("cause", said.account().cause()),
                texts.clear("consequence", said.account().consequence()),
                texts.clear("correction", said.account().correction()),
                said.judgement().time(),
                said.judgement().money(),
                said.judgement().quality(),
                texts.clear("councilProposal", said.councilProposal()),
                origin.confirmedPeriod(),
                origin.correctionId(),
                reason(origin.reason()),
                texts.erased(),
                Recorded.actor(at),
                Recorded.moment(at),
                at.sequence());
    }

    private void review(
            ActivityId activity,
            ReportId report,
            PeriodId period,
            ReportState state,
            @Nullable FreeText reason,
            LoggedEvent at) {
        reviews.put(
                List.of(activity.value(), report.value()),
                at.position(),
                Recorded.organisation(at),
                period.code(),
                state.name(),
                reason(reason),
                Recorded.actor(at),
                Recorded.moment(at),
                at.sequence());
    }

    /** A correction and a return always have a reason: without one in the row, it was erased. */
    private static @Nullable String reason(@Nullable FreeText reason) {
        return reason == null ? null : reason.value();
    }

    private static List<Object> reportKey(SubjectKey subject, ReportId report) {
        return key(subject, EntryKind.REPORT, report.value());
    }

    private static List<Object> key(SubjectKey subject, EntryKind kind, UUID entry) {
        return List.of(subject.level().name(), subject.id(), kind.name(), entry);
    }
}
