package nl.voortgang.query.audittrail;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that finds the events asked for by a walk along one index, from position to position, until there are enough; what else is asked for is
 * looked at on the way. What words they say is not looked at.
 *
 * <p>The span of the walk is a comparison of whole rows: an equation for each column and a span of positions would say the same, but the
 * planner, which does not know the values once a statement is prepared, could walk the whole log for it.
 */
final class TrailWalk {
    /** Written so that no index can be walked by it: it leaves out little, and the walk is along the positions. */
    private static final String SHOWN = " and (entry.event = any (:shown)) is true";

    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final StringBuilder joins = new StringBuilder();
    private final List<String> walk;
    private final String direction;

    /**
     * A walk within this span.
     *
     * @param shown stored names of the events that may be found; null for all
     * @param most how many to find at most
     */
    TrailWalk(TrailQuestion question, TrailSpan span, @Nullable Set<String> shown, int most) {
        parameter(
                "entry.organisation", "organisation", question.organisationId().value());
        if (question.event() != null) {
            parameter("entry.event", "event", question.event());
        }
        if (question.actor() != null) {
            parameter("entry.actor", "actor", question.actor().value());
        }
        if (question.goalId() != null) {
            concerning("of_goal", "goal", question.goalId().value());
        }
        if (question.activityId() != null) {
            concerning("of_activity", "activity", question.activityId().value());
        }
        if (!question.among().isEmpty()) {
            parameters.put("among", question.among().toArray(UUID[]::new));
        }
        if (shown != null) {
            parameters.put("shown", shown.toArray(String[]::new));
        }
        parameters.put("low", span.after());
        parameters.put("high", span.last());
        parameters.put("most", most);
        walk = walk(question);
        direction = question.order().name();
    }

    private void concerning(String table, String name, Object subject) {
        joins.append(" join audit_trail.concerned %1$s on %1$s.position = entry.position".formatted(table));
        parameter(table + ".subject_id", name, subject);
    }

    private void parameter(String column, String name, Object value) {
        conditions.put(column, ":" + name);
        parameters.put(name, value);
    }

    /** The index to walk along: that with the fewest entries, as far as one can know beforehand. */
    private static List<String> walk(TrailQuestion question) {
        if (question.activityId() != null) {
            return List.of("of_activity.subject_id", "of_activity.position");
        }
        if (question.goalId() != null) {
            return List.of("of_goal.subject_id", "of_goal.position");
        }
        if (question.actor() != null && question.event() != null) {
            return List.of("entry.organisation", "entry.actor", "entry.event", "entry.position");
        }
        if (question.actor() != null) {
            return List.of("entry.organisation", "entry.actor", "entry.position");
        }
        if (question.event() != null) {
            return List.of("entry.organisation", "entry.event", "entry.position");
        }
        return List.of("entry.organisation", "entry.position");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** All that was asked for, in one walk; of several subjects together, over the positions of their events. */
    String sql() {
        return parameters.containsKey("among") ? among() : walked("select entry.*") + " limit :most";
    }

    private String among() {
        boolean allOfThem = conditions.size() == 1 && !isFiltered();
        return "with among as materialized (select distinct position from audit_trail.concerned"
                + " where subject_id = any (:among) and position > :low and position <= :high"
                + " order by position " + direction + (allOfThem ? " limit :most" : "") + ")"
                + " select entry.* from among join audit_trail.entry on entry.position = among.position" + joins
                + " where true" + others(List.of())
                + " order by entry.position " + direction + " limit :most";
    }

    private boolean isFiltered() {
        return parameters.containsKey("shown");
    }

    private String walked(String selected) {
        String columns = String.join(", ", walk);
        return selected + " from audit_trail.entry" + joins
                + " where (" + columns + ") > (" + place(":low") + ")"
                + " and (" + columns + ") <= (" + place(":high") + ")"
                + others(walk)
                + " order by "
                + walk.stream().map(column -> column + " " + direction).collect(Collectors.joining(", "));
    }

    private String others(List<String> walked) {
        return conditions.entrySet().stream()
                .filter(condition -> !walked.contains(condition.getKey()))
                .map(condition -> " and " + condition.getKey() + " = " + condition.getValue())
                .collect(Collectors.joining("", "", isFiltered() ? SHOWN : ""));
    }

    /** A place in the index: the values of its columns, and a position. */
    private String place(String position) {
        return Stream.concat(walk.stream().filter(conditions::containsKey).map(conditions::get), Stream.of(position))
                .collect(Collectors.joining(", "));
    }
}
