package nl.voortgang.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.voortgang.query.Database;
import nl.voortgang.query.projection.Moments;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Searching a long trail finds what reading all of it finds. With {@code -Dtrail.events=1000000} the trail has that many events, and the
 * medians of each search are printed.
 */
class TrailSpeedIT {
    private static final long EVENTS = Long.getLong("trail.events", 15_000);
    private static final boolean MEASURING = System.getProperty("trail.events") != null;
    private static final int TIMES = MEASURING ? 21 : 1;
    private static final int LIMIT = 50;

    @SuppressWarnings("NullAway.Init")
    private static AuditTrail trail;

    @SuppressWarnings("NullAway.Init")
    private static Moments moments;

    @BeforeAll
    static void fill() {
        long begin = System.nanoTime();
        moments = new ManyEvents(EVENTS).project();
        trail = new AuditTrail(Database.jdbc(), moments, Trail.NAMES, Trail.NOTHING_HIDDEN);
        print("%d events projected in %d s".formatted(EVENTS, (System.nanoTime() - begin) / 1_000_000_000));
    }

    @Test
    void each_search_finds_what_reading_everything_finds() {
        searches().forEach((name, questions) -> {
            TrailQuestion question = questions.limit(LIMIT).ask();
            List<Long> expected = readingEverything(question);
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                TrailPage page = trail.page(question, null);
                times.add((System.nanoTime() - begin) / 1e6);
                assertThat(page.items())
                        .as(name)
                        .extracting(TrailEntry::position)
                        .containsExactlyElementsOf(expected.subList(0, Math.min(LIMIT, expected.size())));
                assertThat(page.next() != null).as(name).isEqualTo(expected.size() > LIMIT);
            }
            times.sort(null);
            print("%-50s %8.1f ms (slowest %.1f), %d%s found"
                    .formatted(
                            name,
                            times.get(TIMES / 2),
                            times.getLast(),
                            Math.min(LIMIT, expected.size()),
                            expected.size() > LIMIT ? "+" : ""));
        });
    }

    /** A page after the first begins where that one ended, also in the middle of a passage. */
    @Test
    void pages_of_rare_words_follow_each_other_in_both_orders() {
        List<Long> all = everyPage(Questions.all().saying(ManyEvents.IN_SOME).limit(7));
        assertThat(all).hasSizeGreaterThan(7).isSorted().doesNotHaveDuplicates();
        assertThat(everyPage(Questions.all().saying(ManyEvents.IN_SOME).limit(7).newestFirst()))
                .isEqualTo(all.reversed());
    }

    /** With an index that has less of it, what others did would have to be read as well; with another order, everything would before the first is known. */
    @Test
    void a_walk_is_along_the_index_that_has_all_that_is_asked_for() {
        Map<String, Questions> walks = Map.of(
                "entry_by_organisation",
                Questions.all(),
                "entry_by_actor",
                Questions.all().actor(ManyEvents.BUSY),
                "entry_by_event",
                Questions.all().event("activity.narrative-written"),
                "entry_by_actor_and_event",
                Questions.all().actor(ManyEvents.BUSY).event("activity.narrative-written"));
        walks.forEach((index, questions) -> {
            isAlong(index, plan(questions.ask()));
            isAlong(index, plan(questions.newestFirst().ask()));
        });
    }

    private static List<String> plan(TrailQuestion question) {
        TrailWalk walk = new TrailWalk(question, new TrailSpan(EVENTS / 10, EVENTS), Set.of("activity.planned"), LIMIT);
        return Database.jdbc()
                .sql("explain (costs off) " + walk.sql())
                .params(walk.parameters())
                .query(String.class)
                .list();
    }

    private static void isAlong(String index, List<String> plan) {
        assertThat(plan).noneMatch(line -> line.contains("Sort"));
        assertThat(plan.stream().filter(line -> line.contains("Scan")).findFirst())
                .hasValueSatisfying(first -> assertThat(first).contains("Index").contains(" using " + index + " on "));
    }

    private static List<Long> everyPage(Questions questions) {
        List<Long> all = new ArrayList<>();
        String next = null;
        do {
            TrailPage page = trail.page(questions.after(next).ask(), null);
            page.items().forEach(entry -> all.add(entry.position()));
            next = page.next();
        } while (next != null && all.size() < 10_000);
        return all;
    }

    private static Map<String, Questions> searches() {
        Map<String, Questions> searches = new LinkedHashMap<>();
        for (String word : List.of(
                ManyEvents.IN_ALL, ManyEvents.IN_OLD, ManyEvents.IN_SOME, ManyEvents.IN_ONE, ManyEvents.NOWHERE)) {
            searches.put(word, newest().saying(word));
            searches.put(word + ", oldest first", Questions.all().saying(word));
            searches.put(word + ", busy actor", newest().saying(word).actor(ManyEvents.BUSY));
            searches.put(word + ", idle actor", newest().saying(word).actor(ManyEvents.IDLE));
            searches.put(word + ", common kind", newest().saying(word).event("activity.narrative-written"));
            searches.put(word + ", kind without words", newest().saying(word).event("activity.status-approved"));
            searches.put(
                    word + ", busy actor, common kind",
                    newest().saying(word).actor(ManyEvents.BUSY).event("activity.narrative-written"));
            searches.put(word + ", one activity", newest().saying(word).activity(ManyEvents.SOME_ACTIVITY));
            searches.put(word + ", a tenth of the time", span(newest().saying(word)));
        }
        searches.put("two words", newest().saying(ManyEvents.IN_SOME + " " + ManyEvents.IN_OLD));
        searches.put("part of a word", newest().saying("hoorn"));
        searches.put("no words", newest());
        searches.put("no words, idle actor", newest().actor(ManyEvents.IDLE));
        searches.put(
                "no words, idle actor, kind without any",
                newest().actor(ManyEvents.IDLE).event("activity.status-approved"));
        searches.put(
                "no words, busy actor, rare kind",
                newest().actor(ManyEvents.BUSY).event("activity.planned"));
        searches.put("no words, one activity", newest().activity(ManyEvents.SOME_ACTIVITY));
        return searches;
    }

    private static Questions newest() {
        return Questions.all().newestFirst();
    }

    private static Questions span(Questions questions) {
        return questions
                .from(ManyEvents.at(EVENTS / 10).toString())
                .to(ManyEvents.at(EVENTS / 5).plus(Duration.ofSeconds(1)).toString());
    }

    /** Written another way than the search, and without the passages. At most one more than a page. */
    private static List<Long> readingEverything(TrailQuestion question) {
        StringBuilder sql = new StringBuilder("select position from audit_trail.entry where true");
        Map<String, Object> parameters = new LinkedHashMap<>();
        question.words().forEach(word -> {
            sql.append(" and strpos(lower(concat_ws('|', subject_code, subject_title, item, reason, changes)), :w")
                    .append(parameters.size())
                    .append(") > 0");
            parameters.put("w" + parameters.size(), word.toLowerCase(Locale.ROOT));
        });
        if (question.actor() != null) {
            sql.append(" and actor = :actor");
            parameters.put("actor", question.actor().value());
        }
        if (question.event() != null) {
            sql.append(" and event = :event");
            parameters.put("event", question.event());
        }
        if (question.activityId() != null) {
            sql.append(" and subject_id = :activity");
            parameters.put("activity", question.activityId().value());
        }
        if (question.from() != null) {
            sql.append(" and position between :from and :to");
            parameters.put("from", EVENTS / 10);
            parameters.put("to", EVENTS / 5);
        }
        return Database.jdbc()
                .sql(sql + " order by position " + question.order() + " limit " + (question.limit() + 1))
                .params(parameters)
                .query(Long.class)
                .list();
    }

    private static void print(String line) {
        if (MEASURING) {
            System.out.println(line);
        }
    }
}
