package nl.voortgang.command.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.AmendmentNumber;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A name that only one has: a code in its organisation, over programmes, themes, goals and activities; the number of an amendment in its
 * organisation and fiscal year; being the reversal of an amendment.
 */
public record NameClaim(String name, String aggregateId) {
    /** How the names of amendment numbers begin. */
    public static final String NUMBER = "amendment-number/";

    /** How the names of reversals begin. */
    public static final String REVERSAL = "reversal/";

    static List<NameClaim> taken(List<Event> events) {
        List<NameClaim> claims = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof HeadingDefined e) {
                add(claims, e.organisationId(), e.code(), AggregateIds.of(e.headingId()));
            } else if (event instanceof HeadingRenumbered e) {
                add(claims, e.organisationId(), e.code(), AggregateIds.of(e.headingId()));
            } else if (event instanceof GoalDefined e) {
                add(claims, e.organisationId(), e.code(), AggregateIds.of(e.goalId()));
            } else if (event instanceof GoalRenumbered e) {
                add(claims, e.organisationId(), e.code(), AggregateIds.of(e.goalId()));
            } else if (event instanceof ActivityPlanned e) {
                add(claims, e.organisationId(), e.code(), AggregateIds.of(e.activityId()));
            } else if (event instanceof ActivityRenumbered e) {
                add(claims, e.organisationId(), e.code(), AggregateIds.of(e.activityId()));
            } else if (event instanceof AmendmentProposed e && e.decision() != null) {
                addNumber(
                        claims,
                        e,
                        new AmendmentNumber(e.firstFiscalYear(), e.decision().number()));
            } else if (event instanceof DecisionRecorded e) {
                addNumber(
                        claims,
                        e,
                        new AmendmentNumber(e.fiscalYear(), e.decision().number()));
            } else if (event instanceof AmendmentApproved e && e.reverses() != null) {
                claims.add(new NameClaim(REVERSAL + AggregateIds.of(e.reverses()), AggregateIds.of(e.amendmentId())));
            }
        }
        return claims;
    }

    static List<NameClaim> released(List<Event> events) {
        List<NameClaim> claims = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof HeadingRenumbered e) {
                add(claims, e.organisationId(), e.fromCode(), AggregateIds.of(e.headingId()));
            } else if (event instanceof HeadingRetired e) {
                add(claims, e.organisationId(), e.fromCode(), AggregateIds.of(e.headingId()));
            } else if (event instanceof GoalRenumbered e) {
                add(claims, e.organisationId(), e.fromCode(), AggregateIds.of(e.goalId()));
            } else if (event instanceof GoalRetired e) {
                add(claims, e.organisationId(), e.fromCode(), AggregateIds.of(e.goalId()));
            } else if (event instanceof ActivityRenumbered e) {
                add(claims, e.organisationId(), e.fromCode(), AggregateIds.of(e.activityId()));
            } else if (event instanceof ActivityRetired e) {
                add(claims, e.organisationId(), e.fromCode(), AggregateIds.of(e.activityId()));
            } else if (event instanceof AmendmentRejected e) {
                addNumber(claims, e, e.freed());
            } else if (event instanceof AmendmentWithdrawn e) {
                addNumber(claims, e, e.freed());
            }
        }
        return claims;
    }

    private static void addNumber(List<NameClaim> claims, AmendmentEvent event, @Nullable AmendmentNumber number) {
        if (number != null) {
            claims.add(new NameClaim(
                    NUMBER + event.organisationId() + "/" + number.fiscalYear() + "/"
                            + number.number().toLowerCase(Locale.ROOT),
                    AggregateIds.of(event.amendmentId())));
        }
    }

    private static void add(
            List<NameClaim> claims, OrganisationId organisation, @Nullable String code, String aggregateId) {
        if (code != null) {
            claims.add(new NameClaim("code/" + organisation + "/" + code, aggregateId));
        }
    }
}
