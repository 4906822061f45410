package nl.voortgang.query.audittrail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the events asked for, and one more, by which it is known whether there is a next page.
 *
 * <p>Words are looked for in the {@link Passage passages} of the organisation, and in the events that are in none yet. About something that only so
 * much happens to, all events are read; so are the first of somebody, and the first of a kind.
 */
final class TrailSearch {
    /** Events that are read at once, to see whether the words are in them. */
    private static final int READ = 500;

    private final JdbcClient jdbc;
    private final ActorNames names;
    private final TrailQuestion question;
    private final SoughtWords words;
    private final @Nullable Set<String> shown;
    private final Order order;
    private final int most;

    /**
     * A search.
     *
     * @param shown stored names of the events that may be found; null for all
     */
    TrailSearch(JdbcClient jdbc, ActorNames names, TrailQuestion question, @Nullable Set<String> shown) {
        this.jdbc = jdbc;
        this.names = names;
        this.question = question;
        this.words = new SoughtWords(question.words());
        this.shown = shown;
        this.order = question.order();
        this.most = question.limit() + 1;
    }

    /** The first within a span, in the order asked for. */
    List<TrailEntry> first(TrailSpan span) {
        if (words.isEmpty()) {
            return walk(span, most);
        }
        List<TrailEntry> found = new ArrayList<>();
        if (question.activityId() != null
                || question.goalId() != null
                || !question.among().isEmpty()) {
            read(span, found);
            return found;
        }
        TrailSpan left = span;
        if (question.actor() != null || question.event() != null) {
            // Often these are all that somebody did, or all of a kind.
            left = readSome(left, found);
        }
        if (left.isEmpty()) {
            return found;
        }
        long border = lastOfPassages();
        if (order == Order.DESC) {
            read(left.after(border), found);
        }
        inPassages(left.upTo(border), found);
        if (order == Order.ASC) {
            read(left.after(border), found);
        }
        return found;
    }

    /** What comes later is in no passage. */
    private long lastOfPassages() {
        return jdbc.sql(
                        "select coalesce(max(last_position), 0) from audit_trail.passage where organisation = :organisation")
                .param("organisation", question.organisationId().value())
                .query(Long.class)
                .single();
    }

    private void read(TrailSpan span, List<TrailEntry> found) {
        TrailSpan left = span;
        while (!left.isEmpty() && found.size() < most) {
            left = readSome(left, found);
        }
    }

    /** Tells what is left of the span. */
    private TrailSpan readSome(TrailSpan span, List<TrailEntry> found) {
        List<TrailEntry> some = walk(span, READ);
        take(some, found);
        return some.size() < READ
                ? new TrailSpan(span.last(), span.last())
                : span.behind(some.getLast().position(), order);
    }

    private List<TrailEntry> walk(TrailSpan span, int enough) {
        TrailWalk walk = new TrailWalk(question, span, shown, enough);
        return jdbc.sql(walk.sql())
                .params(walk.parameters())
                .query(new TrailEntries(names))
                .list();
    }

    private void inPassages(TrailSpan span, List<TrailEntry> found) {
        if (found.size() == most) {
            return;
        }
        PassageWalk passages = new PassageWalk(jdbc, question, words, span);
        for (List<StoredPassage> some = passages.next();
                !some.isEmpty() && found.size() < most;
                some = passages.next()) {
            List<Long> positions = new ArrayList<>();
            for (StoredPassage each : some) {
                Arrays.stream(each.find(words, question, span, shown)).forEach(positions::add);
            }
            positions.sort(order == Order.ASC ? Comparator.naturalOrder() : Comparator.reverseOrder());
            for (int from = 0; from < positions.size() && found.size() < most; from += most) {
                take(at(positions.subList(from, Math.min(positions.size(), from + most))), found);
            }
        }
    }

    private List<TrailEntry> at(List<Long> positions) {
        return jdbc.sql("select * from audit_trail.entry where position = any (:positions) order by position " + order)
                .param("positions", positions.toArray(Long[]::new))
                .query(new TrailEntries(names))
                .list();
    }

    private void take(List<TrailEntry> some, List<TrailEntry> found) {
        some.stream().filter(words::areIn).limit((long) most - found.size()).forEach(found::add);
    }
}
