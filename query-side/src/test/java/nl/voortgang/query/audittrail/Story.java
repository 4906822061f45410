package nl.voortgang.query.audittrail;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.AccessEvent.RoleRevoked;
import nl.voortgang.events.Account;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.ActivityEvent.ActivityNarrativeWritten;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityEvent.HintOverridden;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusConfirmedUnchanged;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.ErasureEvent.ErasureApproved;
import nl.voortgang.events.ErasureEvent.ErasureRejected;
import nl.voortgang.events.ErasureEvent.ErasureRequested;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
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
import nl.voortgang.events.HintKind;
import nl.voortgang.events.ImportEvent.ImportCompleted;
import nl.voortgang.events.ImportEvent.ImportStarted;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.events.IndicatorEvent.IndicatorRevised;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.MeasurementId;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.PrintedEdition;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.events.PrintedFigureId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Role;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.StatusValue;
import nl.voortgang.events.Subject;
import nl.voortgang.events.Target;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.query.History;
import org.jspecify.annotations.Nullable;

/** A year of one municipality in which everything happens that can happen. */
final class Story {
    static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    static final ActorId OFFICER = new ActorId(new UUID(1, 1));
    static final ActorId CONTROLLER = new ActorId(new UUID(1, 2));
    static final PeriodId VGR1 = new PeriodId(ZEVENAAR, "vgr1-2020");
    static final PeriodId VGR2 = new PeriodId(ZEVENAAR, "vgr2-2020");
    static final HeadingId THEME = new HeadingId(new UUID(2, 1));
    static final GoalId GOAL = new GoalId(new UUID(3, 1));
    static final ActivityId PARK = new ActivityId(new UUID(4, 1));
    static final ActivityId SCHOOL = new ActivityId(new UUID(4, 2));
    static final IndicatorId INDICATOR = new IndicatorId(new UUID(5, 1));
    static final MeasurementId MEASUREMENT = new MeasurementId(new UUID(5, 2));
    static final PrintedFigureId FIGURE = new PrintedFigureId(new UUID(8, 1));
    static final ImportId IMPORT = new ImportId(new UUID(9, 1));
    static final ReportId REPORT = new ReportId(new UUID(10, 1));
    static final NarrativeId NARRATIVE = new NarrativeId(new UUID(11, 1));

    private Story() {}

    static History everything() {
        History history = begun();
        outline(history);
        reports(history);
        figures(history);
        BudgetStory.budget(history);
        ending(history);
        dividing(history);
        people(history);
        erasing(history);
        return history;
    }

    private static void erasing(History history) {
        history.by(CONTROLLER)
                .happened(
                        new ErasureRequested(ZEVENAAR, 9, null, ErasureCause.MISTAKE),
                        new ErasureRequested(ZEVENAAR, 10, "details.explanation", ErasureCause.COURT_ORDER))
                .by(OFFICER)
                .happened(
                        new ErasureApproved(ZEVENAAR, 9, null, List.of(new PrintedEdition("vgr1-2020", 1))),
                        new ErasureRejected(ZEVENAAR, 10, "details.explanation"));
    }

    private static void people(History history) {
        history.by(CONTROLLER)
                .happened(
                        new RoleGranted(ZEVENAAR, OFFICER, Role.OFFICER, "groen", List.of(), null),
                        new RoleRevoked(ZEVENAAR, OFFICER, Role.OFFICER, "groen", text("ander werk")));
    }

    /** The organisation, its scale and one open period, one theme, one goal and two activities. */
    static History begun() {
        return new History()
                .by(CONTROLLER)
                .happened(
                        new OrganisationRegistered(ZEVENAAR, "Zevenaar", AccountRule.REQUIRED),
                        new StatusScaleDefined(ZEVENAAR, 1, List.of(value("V", "Volgens plan", StatusLevel.ON_TRACK))),
                        period(VGR1, "1e VGR"),
                        new PeriodOpened(VGR1),
                        new HeadingDefined(THEME, ZEVENAAR, HeadingKind.THEME, "6.1", "Ruimte", null, null),
                        new GoalDefined(GOAL, ZEVENAAR, null, "Een groene stad", null, THEME.value(), List.of("16")),
                        new ActivityPlanned(PARK, ZEVENAAR, "6.1.1", "Park aanleggen", null, GOAL.value(), 2022),
                        new ActivityPlanned(SCHOOL, ZEVENAAR, "6.1.2", "Schooltuin", null, GOAL.value(), null));
    }

    private static void outline(History history) {
        history.happened(
                new OrganisationRenamed(ZEVENAAR, "Gemeente Zevenaar"),
                new AccountRuleChanged(ZEVENAAR, AccountRule.WAIVED),
                new StatusScaleDefined(ZEVENAAR, 2, List.of(value("N", "Niet volgens plan", StatusLevel.OFF_TRACK))),
                new PeriodRevised(
                        VGR1,
                        PeriodKind.PROGRESS_REPORT,
                        2020,
                        1,
                        labels("Status 1e VGR"),
                        LocalDate.of(2020, 6, 30),
                        null),
                new HeadingRevised(THEME, ZEVENAAR, "Openbare ruimte", null, null, text("duidelijker")),
                new HeadingRenumbered(THEME, ZEVENAAR, "6.1", "6.2", null),
                new GoalRevised(GOAL, ZEVENAAR, "Een groenere stad", null, THEME.value(), List.of("16", "40"), null),
                new GoalRenumbered(GOAL, ZEVENAAR, null, "D1", null),
                new ActivityRevised(PARK, ZEVENAAR, "Park uitbreiden", text("met vijver"), GOAL.value(), 2023, null),
                new ActivityRenumbered(PARK, ZEVENAAR, "6.1.1", "6.2.1", text("nieuwe indeling")));
    }

    private static void reports(History history) {
        history.by(OFFICER)
                .happened(reported(VGR1, details("V", "Loopt.")))
                .by(CONTROLLER)
                .happened(new StatusReturned(PARK, ZEVENAAR, REPORT, VGR1, text("te kort")))
                .by(OFFICER)
                .happened(corrected(VGR1, details("N", "Loopt niet."), "toch vertraging"))
                .by(CONTROLLER)
                .happened(
                        new StatusApproved(PARK, ZEVENAAR, REPORT, VGR1),
                        new StatusConfirmedUnchanged(
                                PARK,
                                ZEVENAAR,
                                new ReportId(new UUID(10, 2)),
                                VGR2,
                                REPORT,
                                VGR1,
                                details("N", "Loopt niet.")),
                        new ActivityNarrativeWritten(PARK, ZEVENAAR, narrative("De vijver is gegraven.", null)),
                        new ActivityNarrativeWritten(PARK, ZEVENAAR, narrative("De vijver is klaar.", "bijgewerkt")),
                        new GoalAssessed(GOAL, ZEVENAAR, REPORT, VGR1, details("V", null)),
                        new AssessmentCorrected(
                                GOAL, ZEVENAAR, REPORT, correction(2), VGR1, details("N", null), text("nagekeken")),
                        new GoalNarrativeWritten(GOAL, ZEVENAAR, narrative("Meer bomen.", null)),
                        new HeadingNarrativeWritten(THEME, ZEVENAAR, narrative("Veel gebeurd.", null)));
    }

    private static void figures(History history) {
        history.happened(new ImportStarted(IMPORT, ZEVENAAR, "c0ffee", 3))
                .from(IMPORT)
                .happened(
                        new IndicatorDefined(
                                INDICATOR, ZEVENAAR, Subject.of(GOAL), "Bomen", target(74), "%", null, "telling"),
                        new IndicatorRevised(
                                INDICATOR, ZEVENAAR, "Bomen in straten", target(80), "%", new BigDecimal("70.0"), null),
                        measured(null),
                        measured("79.50"),
                        new PrintedFigureRecorded(
                                FIGURE,
                                ZEVENAAR,
                                Subject.of(HeadingKind.THEME, THEME),
                                "Totaal lasten",
                                2020,
                                FigureKind.EXPENSE,
                                new BigDecimal("-39884"),
                                FigureUnit.EUR_THOUSAND,
                                "begroting 2020, blz. 4"),
                        new ImportCompleted(IMPORT, ZEVENAAR, 3, 0, 0))
                .from(null);
    }

    private static void ending(History history) {
        history.happened(
                new PeriodClosed(VGR1),
                new PeriodReopened(
                        VGR1, List.of(Subject.of(SCHOOL)), text("vergeten"), Instant.parse("2020-12-31T12:00:00Z")),
                new PeriodClosed(VGR1),
                new ActivityRetired(SCHOOL, ZEVENAAR, "6.1.2", text("gestopt")),
                new GoalRetired(GOAL, ZEVENAAR, "D1", text("bereikt")),
                new HeadingRetired(THEME, ZEVENAAR, "6.2", text("samengevoegd")));
        PublicationStory.add(history);
    }

    private static void dividing(History history) {
        history.happened(
                new UnitDefined(ZEVENAAR, "groen", "Team Groen"),
                new ActivityAssigned(PARK, ZEVENAAR, "groen"),
                new HintOverridden(PARK, ZEVENAAR, REPORT, VGR1, HintKind.SAME_TEXT, text("zo is het")),
                new UnitRetired(ZEVENAAR, "groen"));
    }

    static StatusReported reported(PeriodId period, StatusDetails details) {
        return new StatusReported(PARK, ZEVENAAR, REPORT, period, details);
    }

    static StatusCorrected corrected(PeriodId period, StatusDetails details, String reason) {
        return new StatusCorrected(PARK, ZEVENAAR, REPORT, correction(1), period, details, text(reason));
    }

    static PeriodDefined period(PeriodId id, String label) {
        return new PeriodDefined(id, PeriodKind.PROGRESS_REPORT, 2020, 1, labels(label), null, null);
    }

    static StatusDetails details(String code, @Nullable String explanation) {
        return new StatusDetails(
                new StatusValue(code, 1, code.equals("V") ? StatusLevel.ON_TRACK : StatusLevel.OFF_TRACK),
                FreeText.orNull(explanation),
                Account.NONE,
                Judgement.NONE,
                null);
    }

    static FreeText text(String text) {
        return FreeText.of(text);
    }

    static IndicatorMeasured measured(@Nullable String value) {
        return new IndicatorMeasured(
                INDICATOR,
                ZEVENAAR,
                MEASUREMENT,
                LocalDate.of(2019, 12, 31),
                value == null ? null : new BigDecimal(value),
                null,
                null,
                null);
    }

    private static Narrative narrative(String text, @Nullable String reason) {
        return new Narrative(NARRATIVE, VGR1, "Stand", text(text), FreeText.orNull(reason));
    }

    private static ScaleValue value(String code, String label, StatusLevel level) {
        return new ScaleValue(code, label, null, level, "#2e7d32", StatusShape.CIRCLE);
    }

    private static PeriodLabels labels(String label) {
        return new PeriodLabels(label, null, null);
    }

    private static Target target(int value) {
        return new Target(TargetOperator.AT_LEAST, new BigDecimal(value), 2022);
    }

    private static CorrectionId correction(int number) {
        return new CorrectionId(new UUID(12, number));
    }
}
