package nl.voortgang.command.dispatch;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A code that is unique in its organisation, over programmes, themes, goals and activities. */
public record CodeClaim(String name, String aggregateId) {

    static List<CodeClaim> taken(List<Event> events) {
        List<CodeClaim> claims = new ArrayList<>();
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
            }
        }
        return claims;
    }

    static List<CodeClaim> released(List<Event> events) {
        List<CodeClaim> claims = new ArrayList<>();
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
            }
        }
        return claims;
    }

    private static void add(
            List<CodeClaim> claims, OrganisationId organisation, @Nullable String code, String aggregateId) {
        if (code != null) {
            claims.add(new CodeClaim("code/" + organisation + "/" + code, aggregateId));
        }
    }
}
