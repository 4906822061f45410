package nl.voortgang.query.audittrail;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL that finds the events asked for, and one more, by which it is known whether there is a next page.
 *
 * <p>A search is a walk along one index, from position to position, until the page is full; what else is asked for is looked at on the way.
 * The span of the walk is a comparison of whole rows: an equation for each column and a span of positions would say the same, but the
 * planner, which does not know the values once a statement is prepared, could walk the whole log for it.
 */
final class TrailSearch {
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final StringBuilder joins = new StringBuilder();
    private final List<String> walk;
    private final String direction;

    /** A search within this span. */
    TrailSearch(TrailQuestion question, TrailSpan span) {
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
        parameters.put("low", span.after());
        parameters.put("high", span.last());
        parameters.put("most", question.limit() + 1);
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

    String sql() {
        String others = conditions.entrySet().stream()
                .filter(condition -> !walk.contains(condition.getKey()))
                .map(condition -> " and " + condition.getKey() + " = " + condition.getValue())
                .collect(Collectors.joining());
        String columns = String.join(", ", walk);
        return "select entry.* from audit_trail.entry" + joins
                + " where (" + columns + ") > (" + place(":low") + ")"
                + " and (" + columns + ") <= (" + place(":high") + ")"
                + others
                + " order by "
                + walk.stream().map(column -> column + " " + direction).collect(Collectors.joining(", "))
                + " limit :most";
    }

    /** A place in the index: the values of its columns, and a position. */
    private String place(String position) {
        return Stream.concat(walk.stream().filter(conditions::containsKey).map(conditions::get), Stream.of(position))
                .collect(Collectors.joining(", "));
    }
}
