package nl.voortgang.query.audittrail;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that finds the events asked for by a walk along one index, from position to position, until there are enough; what else is asked for is
 * looked at on the way. What words they say is not looked at.
 *
 * <p>The span and the order of the walk are about {@code -position}, as the indexes are. By the position itself they would say the same, but
 * the planner, which does not know the values once a statement is prepared, could walk the whole log for it along the primary key. An index
 * that has a column more of what is asked for is then always the better one to it. Comparing whole rows, it took their first column for
 * everything that was asked for, and at times read all of an organisation for the events of one person. Where it is about a subject there is
 * one index that begins with it: there whole rows are compared, so that no other one is walked.
 */
final class TrailWalk {
    /** Written so that no index can be walked by it: it leaves out little, and the walk is along the positions. */
    private static final String SHOWN = " and (entry.event = any (:shown)) is true";

    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final StringBuilder joins = new StringBuilder();
    private final Order order;
    private @Nullable String along;

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
        if (question.activityId() != null) {
            concerning("of_activity", "activity", question.activityId().value());
        }
        if (question.goalId() != null) {
            concerning("of_goal", "goal", question.goalId().value());
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
        order = question.order();
    }

    /** The walk is along the events of the first. */
    private void concerning(String table, String name, Object subject) {
        if (joins.isEmpty()) {
            along = table;
        }
        joins.append(" join audit_trail.concerned %1$s on %1$s.position = entry.position".formatted(table));
        parameter(table + ".subject_id", name, subject);
    }

    private void parameter(String column, String name, Object value) {
        conditions.put(column, ":" + name);
        parameters.put(name, value);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** All that was asked for, in one walk; of several subjects together, over the positions of their events. */
    String sql() {
        return parameters.containsKey("among") ? among() : walk() + " limit :most";
    }

    private String among() {
        boolean allOfThem = conditions.size() == 1 && !isFiltered();
        return "with among as materialized (select distinct position from audit_trail.concerned"
                + " where subject_id = any (:among) and position > :low and position <= :high"
                + " order by position " + order + (allOfThem ? " limit :most" : "") + ")"
                + " select entry.* from among join audit_trail.entry on entry.position = among.position" + joins
                + " where true" + conditions(Set.of())
                + " order by entry.position " + order + " limit :most";
    }

    private boolean isFiltered() {
        return parameters.containsKey("shown");
    }

    private String walk() {
        String selected = "select entry.* from audit_trail.entry" + joins;
        if (along != null) {
            String subject = along + ".subject_id";
            String asked = Objects.requireNonNull(conditions.get(subject));
            return selected + """
                     where (%1$s, %2$s) > (%3$s, :low) and (%1$s, %2$s) <= (%3$s, :high)%4$s
                    order by %1$s %5$s, %2$s %5$s""".formatted(subject, along + ".position", asked, conditions(Set.of(subject)), order);
        }
        return selected + " where -entry.position >= -:high and -entry.position < -:low" + conditions(Set.of())
                + " order by -entry.position " + (order == Order.DESC ? Order.ASC : Order.DESC);
    }

    private String conditions(Set<String> without) {
        return conditions.entrySet().stream()
                .filter(condition -> !without.contains(condition.getKey()))
                .map(condition -> " and " + condition.getKey() + " = " + condition.getValue())
                .collect(Collectors.joining("", "", isFiltered() ? SHOWN : ""));
    }
}
