package nl.voortgang.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;

/** The municipality of the tests, on the day of its second progress report of 2020; and Aalten, to which nothing of it belongs. */
public final class Zevenaar {
    public static final Instant NOW = Instant.parse("2020-09-22T10:00:00Z");

    public static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    public static final OrganisationId AALTEN = new OrganisationId("aalten");
    public static final OrganisationId NOWHERE = new OrganisationId("nowhere");

    public static final PeriodId REK_2019 = new PeriodId(ZEVENAAR, "rek-2019");
    public static final PeriodId VGR1_2020 = new PeriodId(ZEVENAAR, "vgr1-2020");
    public static final PeriodId VGR2_2020 = new PeriodId(ZEVENAAR, "vgr2-2020");
    public static final PeriodId UNKNOWN_PERIOD = new PeriodId(ZEVENAAR, "vgr9-2020");
    public static final PeriodId PERIOD_OF_AALTEN = new PeriodId(AALTEN, "rek-2020");

    public static final HeadingId PROGRAMME = new HeadingId(id("programme"));
    public static final HeadingId THEME = new HeadingId(id("theme"));
    public static final HeadingId PROGRAMME_OF_AALTEN = new HeadingId(id("programme of Aalten"));
    public static final GoalId GOAL = new GoalId(id("goal"));
    public static final GoalId GOAL_OF_AALTEN = new GoalId(id("goal of Aalten"));
    public static final ActivityId ACTIVITY = new ActivityId(id("activity"));
    public static final ActivityId OTHER_ACTIVITY = new ActivityId(id("other activity"));

    public static final ScaleValue V =
            new ScaleValue("V", "Volgens plan", null, StatusLevel.ON_TRACK, "#2e7d32", StatusShape.CIRCLE);
    public static final ScaleValue R =
            new ScaleValue("R", "Risico", null, StatusLevel.AT_RISK, "#ef6c00", StatusShape.TRIANGLE);
    public static final ScaleValue N =
            new ScaleValue("N", "Niet volgens plan", null, StatusLevel.OFF_TRACK, "#c62828", StatusShape.SQUARE);
    public static final ScaleValue G =
            new ScaleValue("G", "Niet gestart", null, StatusLevel.NOT_STARTED, "#757575", StatusShape.RING);

    private Zevenaar() {}

    /** The same name always gives the same id. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything above exists, and the three periods are open. */
    public static World world() {
        return World.EMPTY.and(
                registered(ZEVENAAR),
                scale(1, V, R, N, G),
                Periods.defined(REK_2019, 1),
                Periods.opened(REK_2019),
                Periods.defined(VGR1_2020, 2),
                Periods.opened(VGR1_2020),
                Periods.defined(VGR2_2020, 3),
                Periods.opened(VGR2_2020),
                heading(PROGRAMME, ZEVENAAR, HeadingKind.PROGRAMME),
                heading(THEME, ZEVENAAR, HeadingKind.THEME),
                goal(GOAL, ZEVENAAR),
                activity(ACTIVITY),
                activity(OTHER_ACTIVITY),
                registered(AALTEN),
                Periods.defined(PERIOD_OF_AALTEN, 1),
                Periods.opened(PERIOD_OF_AALTEN),
                heading(PROGRAMME_OF_AALTEN, AALTEN, HeadingKind.PROGRAMME),
                goal(GOAL_OF_AALTEN, AALTEN));
    }

    public static StatusScaleDefined scale(int version, ScaleValue... values) {
        return new StatusScaleDefined(ZEVENAAR, version, List.of(values));
    }

    private static OrganisationRegistered registered(OrganisationId organisation) {
        return new OrganisationRegistered(organisation, "Gemeente " + organisation, AccountRule.REQUIRED);
    }

    private static HeadingDefined heading(HeadingId id, OrganisationId owner, HeadingKind kind) {
        return new HeadingDefined(id, owner, kind, null, "Groen", null, null);
    }

    private static GoalDefined goal(GoalId id, OrganisationId owner) {
        return new GoalDefined(id, owner, null, "Meer groen", null, null, List.of());
    }

    private static ActivityPlanned activity(ActivityId id) {
        return new ActivityPlanned(id, ZEVENAAR, null, "Groenplan", null, null, null);
    }
}
