package nl.voortgang.query.audittrail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which events of an organisation to show; what is null does not matter.
 *
 * @param activityId events that concern this activity; amendments of its budget lines are among them
 * @param goalId events that concern this goal
 * @param event logical name, for example {@code activity.status-reported}
 * @param from recorded at this moment or later
 * @param to recorded at this moment or earlier
 * @param words each must stand somewhere in what the event says, as a whole or as a part of a word; capitals do not matter
 * @param among events that concern any of these; empty where that does not matter
 * @param after cursor: beyond this position, in the order asked for
 * @param limit how many at most, 1 to {@link #MAX_LIMIT}
 */
public record TrailQuestion(
        OrganisationId organisationId,
        @Nullable ActivityId activityId,
        @Nullable GoalId goalId,
        @Nullable ActorId actor,
        @Nullable String event,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> words,
        Set<UUID> among,
        @Nullable Long after,
        int limit,
        Order order) {
    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 1000;

    public TrailQuestion {
        words = List.copyOf(words);
        among = Set.copyOf(among);
    }

    /** A question that asks for no words. */
    public TrailQuestion(
            OrganisationId organisationId,
            @Nullable ActivityId activityId,
            @Nullable GoalId goalId,
            @Nullable ActorId actor,
            @Nullable String event,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long after,
            int limit,
            Order order) {
        this(organisationId, activityId, goalId, actor, event, from, to, List.of(), Set.of(), after, limit, order);
    }

    /** The order of positions. */
    public enum Order {
        /** Oldest first. */
        ASC,
        /** Newest first. */
        DESC
    }

    /** Everything that happened in an organisation, oldest first. */
    public static TrailQuestion all(OrganisationId organisationId) {
        return new TrailQuestion(organisationId, null, null, null, null, null, null, null, DEFAULT_LIMIT, Order.ASC);
    }

    /** Everything that concerns an activity, oldest first. */
    public static TrailQuestion of(OrganisationId organisationId, ActivityId activityId) {
        return new TrailQuestion(
                organisationId, activityId, null, null, null, null, null, null, DEFAULT_LIMIT, Order.ASC);
    }

    /** The same, of events in which all these words stand. */
    public TrailQuestion saying(List<String> all) {
        return new TrailQuestion(
                organisationId, activityId, goalId, actor, event, from, to, all, among, after, limit, order);
    }

    /** The same, of events that concern any of these programmes, themes, goals or activities. */
    public TrailQuestion among(Set<UUID> subjects) {
        return new TrailQuestion(
                organisationId, activityId, goalId, actor, event, from, to, words, subjects, after, limit, order);
    }

    /** The same, beyond this position in the order asked for. */
    public TrailQuestion after(long position) {
        return new TrailQuestion(
                organisationId, activityId, goalId, actor, event, from, to, words, among, position, limit, order);
    }
}
