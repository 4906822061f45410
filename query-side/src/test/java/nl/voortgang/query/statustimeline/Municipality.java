package nl.voortgang.query.statustimeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.Account;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityNarrativeWritten;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusConfirmedUnchanged;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalNarrativeWritten;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.StatusValue;
import org.jspecify.annotations.Nullable;

/** What can happen in one municipality, in few words: small numbers stand for ids, and 0 for "under nothing". */
public final class Municipality {
    private static final FreeText BECAUSE = FreeText.of("omdat het zo is");

    private final OrganisationId id;

    public Municipality(String id) {
        this.id = new OrganisationId(id);
    }

    public OrganisationId id() {
        return id;
    }

    public static UUID uuid(int number) {
        return new UUID(7, number);
    }

    private static @Nullable UUID orNone(int number) {
        return number == 0 ? null : uuid(number);
    }

    private static ActivityId activity(int number) {
        return new ActivityId(uuid(number));
    }

    private static GoalId goal(int number) {
        return new GoalId(uuid(number));
    }

    private static HeadingId heading(int number) {
        return new HeadingId(uuid(number));
    }

    private static ReportId report(int number) {
        return new ReportId(uuid(number));
    }

    public PeriodId period(String code) {
        return new PeriodId(id, code);
    }

    /** A status with texts that name it: {@code "V"} is explained by "het is V". */
    public static StatusDetails saying(String status, int scaleVersion) {
        return new StatusDetails(
                new StatusValue(status, scaleVersion, level(status)),
                FreeText.of("het is " + status),
                Account.NONE,
                Judgement.NONE,
                null);
    }

    private static StatusLevel level(String status) {
        return switch (status) {
            case "N" -> StatusLevel.OFF_TRACK;
            case "G" -> StatusLevel.NOT_STARTED;
            default -> StatusLevel.ON_TRACK;
        };
    }

    public Event registered() {
        return new OrganisationRegistered(id, "Gemeente " + id, AccountRule.WAIVED);
    }

    /** The codes V, N and G, each labelled "V of version 1" and so on. */
    public Event scale(int version) {
        return new StatusScaleDefined(
                id,
                version,
                List.of(
                        value("V", version, StatusShape.CIRCLE),
                        value("N", version, StatusShape.TRIANGLE),
                        value("G", version, StatusShape.RING)));
    }

    private static ScaleValue value(String code, int version, StatusShape shape) {
        return new ScaleValue(code, code + " of version " + version, null, level(code), "#00000" + version, shape);
    }

    public Event defined(String period, int order) {
        return new PeriodDefined(
                period(period), PeriodKind.PROGRESS_REPORT, 2020, order, labels("Label " + period), null, null);
    }

    public Event revised(String period, int order, String label, @Nullable LocalDate deadline) {
        return new PeriodRevised(
                period(period), PeriodKind.PROGRESS_REPORT, 2020, order, labels(label), null, deadline);
    }

    private static PeriodLabels labels(String label) {
        return new PeriodLabels(label, label.startsWith("Label") ? null : label + " kort", null);
    }

    public Event opened(String period) {
        return new PeriodOpened(period(period));
    }

    public Event closed(String period) {
        return new PeriodClosed(period(period));
    }

    public Event reopened(String period, String until) {
        return new PeriodReopened(period(period), List.of(), BECAUSE, Instant.parse(until));
    }

    public Event programme(int number, @Nullable String code) {
        return new HeadingDefined(heading(number), id, HeadingKind.PROGRAMME, code, "Programma " + number, null, null);
    }

    public Event theme(int number, @Nullable String code, int parent) {
        HeadingId under = parent == 0 ? null : heading(parent);
        return new HeadingDefined(heading(number), id, HeadingKind.THEME, code, "Thema " + number, null, under);
    }

    public Event themeMoved(int number, int parent) {
        HeadingId under = parent == 0 ? null : heading(parent);
        return new HeadingRevised(heading(number), id, "Thema " + number + " herzien", null, under, BECAUSE);
    }

    public Event themeRenumbered(int number, @Nullable String code) {
        return new HeadingRenumbered(heading(number), id, null, code, BECAUSE);
    }

    public Event themeRetired(int number) {
        return new HeadingRetired(heading(number), id, null, BECAUSE);
    }

    public Event goal(int number, @Nullable String code, int parent) {
        return new GoalDefined(goal(number), id, code, "Doel " + number, null, orNone(parent), List.of());
    }

    public Event goalMoved(int number, int parent) {
        return new GoalRevised(
                goal(number), id, "Doel " + number + " herzien", null, orNone(parent), List.of(), BECAUSE);
    }

    public Event goalRenumbered(int number, @Nullable String code) {
        return new GoalRenumbered(goal(number), id, null, code, BECAUSE);
    }

    public Event goalRetired(int number) {
        return new GoalRetired(goal(number), id, null, BECAUSE);
    }

    public Event assessed(int goal, int report, String period, StatusDetails details) {
        return new GoalAssessed(goal(goal), id, report(report), period(period), details);
    }

    public Event assessmentCorrected(int goal, int report, int correction, String period, StatusDetails details) {
        return new AssessmentCorrected(
                goal(goal), id, report(report), new CorrectionId(uuid(correction)), period(period), details, BECAUSE);
    }

    public Event planned(int number, @Nullable String code, int parent, @Nullable Integer completionYear) {
        return new ActivityPlanned(
                activity(number), id, code, "Activiteit " + number, null, orNone(parent), completionYear);
    }

    public Event activityMoved(int number, int parent, @Nullable Integer completionYear) {
        return new ActivityRevised(
                activity(number),
                id,
                "Activiteit " + number + " herzien",
                null,
                orNone(parent),
                completionYear,
                BECAUSE);
    }

    public Event activityRenumbered(int number, @Nullable String code) {
        return new ActivityRenumbered(activity(number), id, null, code, BECAUSE);
    }

    public Event activityRetired(int number) {
        return new ActivityRetired(activity(number), id, null, BECAUSE);
    }

    public Event reported(int activity, int report, String period, StatusDetails details) {
        return new StatusReported(activity(activity), id, report(report), period(period), details);
    }

    public Event confirmed(int activity, int report, String period, int confirmed, String from, StatusDetails details) {
        return new StatusConfirmedUnchanged(
                activity(activity), id, report(report), period(period), report(confirmed), period(from), details);
    }

    public Event corrected(int activity, int report, int correction, String period, StatusDetails details) {
        return corrected(activity, report, correction, period, details, BECAUSE);
    }

    public Event corrected(
            int activity, int report, int correction, String period, StatusDetails details, FreeText reason) {
        return new StatusCorrected(
                activity(activity),
                id,
                report(report),
                new CorrectionId(uuid(correction)),
                period(period),
                details,
                reason);
    }

    public Event returned(int activity, int report, String period, String reason) {
        return new StatusReturned(activity(activity), id, report(report), period(period), FreeText.of(reason));
    }

    public Event approved(int activity, int report, String period) {
        return new StatusApproved(activity(activity), id, report(report), period(period));
    }

    public Narrative narrative(int number, String period, String text) {
        return new Narrative(new NarrativeId(uuid(number)), period(period), "Bij " + number, FreeText.of(text), null);
    }

    public Event activityNarrative(int activity, Narrative narrative) {
        return new ActivityNarrativeWritten(activity(activity), id, narrative);
    }

    public Event goalNarrative(int goal, Narrative narrative) {
        return new GoalNarrativeWritten(goal(goal), id, narrative);
    }

    public Event headingNarrative(int heading, Narrative narrative) {
        return new HeadingNarrativeWritten(heading(heading), id, narrative);
    }
}
