package nl.voortgang.query.outline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.Account;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.ImportEvent.ImportCompleted;
import nl.voortgang.events.ImportEvent.ImportStarted;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.Judgement;
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
import nl.voortgang.events.ReportId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.StatusValue;
import nl.voortgang.events.Subject;
import nl.voortgang.query.History;

/** A municipality that changes its mind about everything at least once; recorded at noon of the day that each step is named after. */
final class Story {
    static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    static final OrganisationId WEERT = new OrganisationId("weert");
    static final PeriodId VGR1 = new PeriodId(ZEVENAAR, "vgr1-2020");
    static final PeriodId REK = new PeriodId(ZEVENAAR, "rek-2019");
    static final HeadingId THEME = new HeadingId(id(1));
    static final HeadingId PROGRAMME = new HeadingId(id(2));
    static final GoalId GOAL = new GoalId(id(3));
    static final GoalId OTHER_GOAL = new GoalId(id(4));
    static final ActivityId NINTH = new ActivityId(id(5));
    static final ActivityId TENTH = new ActivityId(id(6));
    /** Made by another client, and by chance equal to the id of the goal. */
    static final ActivityId SAME_ID_AS_GOAL = new ActivityId(id(3));

    static final Instant EXPIRY = Instant.parse("2020-06-20T12:00:00Z");
    static final ScaleValue ON_PLAN =
            new ScaleValue("V", "Volgens plan", "Gaat goed", StatusLevel.ON_TRACK, "#39870c", StatusShape.CIRCLE);
    static final ScaleValue OFF_PLAN =
            new ScaleValue("N", "Niet volgens plan", null, StatusLevel.OFF_TRACK, "#d52b1e", StatusShape.TRIANGLE);

    private static final ImportId IMPORT = new ImportId(id(7));
    private static final FreeText BECAUSE = FreeText.of("because");

    private Story() {}

    static History told() {
        History history = new History();
        history.at(day(1)).happened(new OrganisationRegistered(ZEVENAAR, "Zevenaar", AccountRule.REQUIRED));
        history.at(day(2)).happened(new OrganisationRegistered(WEERT, "gemeente Weert", AccountRule.WAIVED));
        history.at(day(3)).happened(new StatusScaleDefined(ZEVENAAR, 1, List.of(ON_PLAN)));
        periodsArePlanned(history.at(day(4)));
        outlineIsMade(history.at(day(5)));
        outlineChanges(history.at(day(6)));
        history.at(day(7))
                .happened(
                        new StatusScaleDefined(ZEVENAAR, 2, List.of(OFF_PLAN, ON_PLAN)),
                        new AccountRuleChanged(ZEVENAAR, AccountRule.WAIVED),
                        new OrganisationRenamed(WEERT, "Weert"));
        history.at(day(8)).happened(new ImportStarted(IMPORT, ZEVENAAR, "abc", 3));
        history.at(day(9)).happened(reported());
        history.at(day(10)).happened(new ImportCompleted(IMPORT, ZEVENAAR, 1, 1, 1));
        history.at(day(11)).happened(new PeriodClosed(REK));
        history.at(day(12)).happened(new PeriodReopened(REK, List.of(Subject.of(NINTH)), BECAUSE, EXPIRY));
        history.at(day(13))
                .happened(
                        new ActivityRetired(TENTH, ZEVENAAR, "6.11", BECAUSE),
                        new GoalRetired(OTHER_GOAL, ZEVENAAR, null, BECAUSE));
        history.at(day(14))
                .happened(
                        new UnitDefined(ZEVENAAR, "sport", "Team Sport"),
                        new UnitDefined(ZEVENAAR, "cultuur", "Team Cultuur"),
                        new ActivityAssigned(NINTH, ZEVENAAR, "sport"),
                        new ActivityAssigned(SAME_ID_AS_GOAL, ZEVENAAR, "cultuur"));
        history.at(day(15))
                .happened(
                        new UnitDefined(ZEVENAAR, "sport", "Sport en bewegen"),
                        new UnitRetired(ZEVENAAR, "sport"),
                        new ActivityAssigned(NINTH, ZEVENAAR, null));
        return history;
    }

    private static void periodsArePlanned(History history) {
        PeriodLabels rek = new PeriodLabels("Status 2019", "Rek. 2019", "de jaarrekening 2019");
        LocalDate endOfYear = LocalDate.of(2019, 12, 31);
        history.happened(
                new PeriodDefined(VGR1, PeriodKind.PROGRESS_REPORT, 2020, 2, labels("1e VGR"), null, null),
                new PeriodDefined(REK, PeriodKind.ANNUAL_ACCOUNTS, 2019, 9, labels("2019"), null, null),
                new PeriodOpened(REK),
                new PeriodRevised(REK, PeriodKind.ANNUAL_ACCOUNTS, 2019, 1, rek, endOfYear, LocalDate.of(2020, 3, 1)));
    }

    private static void outlineIsMade(History history) {
        FreeText text = FreeText.of("  as it was typed ");
        history.happened(
                new HeadingDefined(THEME, ZEVENAAR, HeadingKind.THEME, "6.1", "Theme", text, null),
                new HeadingDefined(PROGRAMME, ZEVENAAR, HeadingKind.PROGRAMME, "6", "Programme", null, null),
                new HeadingRevised(THEME, ZEVENAAR, "Theme", text, PROGRAMME, null),
                new GoalDefined(GOAL, ZEVENAAR, null, "Goal", null, THEME.value(), List.of("*16", "*40")),
                new GoalDefined(OTHER_GOAL, ZEVENAAR, null, "Other goal", null, THEME.value(), List.of()),
                new ActivityPlanned(TENTH, ZEVENAAR, "6.10", "Tenth", FreeText.ERASED, THEME.value(), 2022),
                new ActivityPlanned(NINTH, ZEVENAAR, "6.9", "Ninth", null, THEME.value(), null),
                new ActivityPlanned(SAME_ID_AS_GOAL, ZEVENAAR, "6.1.1", "Of the goal", null, GOAL.value(), 2020));
    }

    private static void outlineChanges(History history) {
        history.happened(
                new HeadingRenumbered(PROGRAMME, ZEVENAAR, "6", "P6", BECAUSE),
                new GoalRevised(GOAL, ZEVENAAR, "Goal, put better", BECAUSE, THEME.value(), List.of("*41"), BECAUSE),
                new GoalRenumbered(GOAL, ZEVENAAR, null, "1", BECAUSE),
                new ActivityRevised(NINTH, ZEVENAAR, "Ninth, later", null, THEME.value(), 2023, BECAUSE),
                new ActivityRenumbered(TENTH, ZEVENAAR, "6.10", "6.11", BECAUSE));
    }

    /** An annex to the story: a heading that is given up. */
    static HeadingRetired themeIsRetired() {
        return new HeadingRetired(THEME, ZEVENAAR, "6.1", BECAUSE);
    }

    private static StatusReported reported() {
        return new StatusReported(
                NINTH,
                ZEVENAAR,
                new ReportId(id(8)),
                VGR1,
                new StatusDetails(
                        new StatusValue("V", 2, StatusLevel.ON_TRACK), null, Account.NONE, Judgement.NONE, null));
    }

    /** Noon of a day in June 2020. */
    static String day(int day) {
        return "2020-06-%02dT12:00:00Z".formatted(day);
    }

    /** The evening of that day. */
    static Instant after(int day) {
        return Instant.parse("2020-06-%02dT20:00:00Z".formatted(day));
    }

    private static PeriodLabels labels(String label) {
        return new PeriodLabels(label, null, null);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
