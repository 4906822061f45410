package nl.voortgang.query.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.events.IndicatorEvent.IndicatorRevised;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.MeasurementId;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.Target;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import org.jspecify.annotations.Nullable;

/** A municipality with a goal and an activity; and words for what is measured there. */
final class Measuring {
    static final OrganisationId WEERT = new OrganisationId("weert");
    static final GoalId GOAL = new GoalId(new UUID(3, 1));
    static final ActivityId ACTIVITY = new ActivityId(new UUID(4, 1));
    static final Target AT_LEAST_74 = new Target(TargetOperator.AT_LEAST, new BigDecimal("74"), 2018);

    private Measuring() {}

    static History begun() {
        return new History()
                .happened(
                        new OrganisationRegistered(WEERT, "Weert", AccountRule.WAIVED),
                        new ActivityPlanned(ACTIVITY, WEERT, "3.10", "Spreekuur", null, GOAL.value(), null),
                        new GoalDefined(GOAL, WEERT, "3.2", "Tevreden inwoners", null, null, List.of()));
    }

    static IndicatorId indicator(int number) {
        return new IndicatorId(new UUID(5, number));
    }

    static IndicatorDefined defined(int number, Subject subject, String name) {
        return new IndicatorDefined(
                indicator(number), WEERT, subject, name, AT_LEAST_74, "%", new BigDecimal("70.0"), "enquête");
    }

    static IndicatorRevised revised(int number, String name, @Nullable Target target) {
        return new IndicatorRevised(indicator(number), WEERT, name, target, null, null, null);
    }

    static IndicatorMeasured measured(int number, int measurement, String date, @Nullable String value) {
        return new IndicatorMeasured(
                indicator(number),
                WEERT,
                new MeasurementId(new UUID(6, measurement)),
                LocalDate.parse(date),
                value == null ? null : new BigDecimal(value),
                null,
                null,
                null);
    }

    static void project(History history) {
        Database.project(new IndicatorsProjection(), history.events());
    }

    static Indicators indicators(History history) {
        return new Indicators(Database.jdbc(), history.moments());
    }

    /** Every indicator, after projecting the history. */
    static List<IndicatorView> all(History history) {
        project(history);
        return allAt(history, null);
    }

    static List<IndicatorView> allAt(History history, @Nullable Instant knownAt) {
        return indicators(history).all(WEERT, knownAt).items();
    }
}
