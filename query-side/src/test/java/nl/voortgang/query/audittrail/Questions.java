package nl.voortgang.query.audittrail;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.GoalId;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.jspecify.annotations.Nullable;

/** Builds questions about Zevenaar, a condition at a time. */
final class Questions {
    private @Nullable ActivityId activity;
    private @Nullable GoalId goal;
    private @Nullable ActorId actor;
    private @Nullable String event;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private List<String> words = List.of();
    private @Nullable Long after;
    private int limit = TrailQuestion.DEFAULT_LIMIT;
    private Order order = Order.ASC;

    static Questions all() {
        return new Questions();
    }

    Questions activity(ActivityId id) {
        activity = id;
        return this;
    }

    Questions goal(GoalId id) {
        goal = id;
        return this;
    }

    Questions actor(ActorId id) {
        actor = id;
        return this;
    }

    Questions event(String name) {
        event = name;
        return this;
    }

    Questions from(String instant) {
        from = Instant.parse(instant);
        return this;
    }

    Questions to(String instant) {
        to = Instant.parse(instant);
        return this;
    }

    Questions saying(String text) {
        words = Words.of(text);
        return this;
    }

    Questions after(@Nullable String cursor) {
        after = cursor == null ? null : Long.valueOf(cursor);
        return this;
    }

    Questions limit(int most) {
        limit = most;
        return this;
    }

    Questions newestFirst() {
        order = Order.DESC;
        return this;
    }

    TrailQuestion ask() {
        return new TrailQuestion(Story.ZEVENAAR, activity, goal, actor, event, from, to, after, limit, order)
                .saying(words);
    }
}
