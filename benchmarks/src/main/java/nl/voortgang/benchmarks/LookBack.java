package nl.voortgang.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.voortgang.benchmarks.Picks.Written;
import nl.voortgang.events.ActivityId;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailQuestion;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.query.statusmatrix.StatusMatrix;
import nl.voortgang.query.statustimeline.StatusTimeline;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Questions about the past, each about something else and another moment each time it is asked; answered by what answers the program's pages. */
final class LookBack {
    /** Projections that the questions need. */
    static final List<String> PROJECTIONS = List.of("audit_trail", "budget_ledger", "status_matrix", "status_timeline");

    private static final int PAGE = 50;

    private final StatusTimeline timeline;
    private final BudgetLedger ledger;
    private final AuditTrail trail;
    private final StatusMatrix matrix;
    private final EventStore streams;
    private final Picks picks;

    LookBack(ProgramReaders readers, GeneratedLog log, RandomGenerator random) {
        this.timeline = readers.get(StatusTimeline.class);
        this.ledger = readers.get(BudgetLedger.class);
        this.trail = readers.get(AuditTrail.class);
        this.matrix = readers.get(StatusMatrix.class);
        this.streams = log.streams();
        this.picks = new Picks(log, random);
    }

    /** One question with what it is about; says how much the answer holds. */
    interface Asked {
        int answer();
    }

    /**
     * A kind of question.
     *
     * @param goal milliseconds that 99 of 100 answers are to take at most; none where it stands here for comparison
     */
    record Kind(String name, String goal, List<Asked> questions) {}

    /** Each kind of question, so many times. */
    List<Kind> kinds(int times) {
        Picks.Programme programme = picks.programme(1_000);
        List<UUID> activities = picks.activities(times);
        return List.of(
                new Kind("activity", "5", each(activities, id -> {
                    var moment = picks.moment();
                    return () -> timeline.ofActivity(new ActivityId(id), moment)
                            .items()
                            .size();
                })),
                new Kind(
                        "activity, by reading its stream",
                        "",
                        each(
                                activities,
                                id -> () -> (int) streams.readEvents("activity/" + id)
                                        .asStream()
                                        .count())),
                new Kind("budget lines of an activity", "5", each(activities, id -> {
                    var moment = picks.moment();
                    var organisation = picks.organisationOf(id);
                    return () -> ledger.lines(new LedgerQuestion(organisation, null, new ActivityId(id), null), moment)
                            .lines()
                            .size();
                })),
                new Kind("audit trail by actor and time", "5", each(picks.entries(times), written -> {
                    TrailQuestion question = byActor(written);
                    return () -> trail.page(question, null).items().size();
                })),
                new Kind("audit trail by two words", "200", each(picks.entries(times), written -> {
                    TrailQuestion question =
                            TrailQuestion.all(written.organisation()).saying(written.words());
                    return () -> trail.page(question, null).items().size();
                })),
                new Kind("audit trail by a word that nobody wrote", "200", each(picks.entries(times), written -> {
                    TrailQuestion question = newest(written).saying(List.of(picks.unheardOf()));
                    return () -> trail.page(question, null).items().size();
                })),
                new Kind("programme of %,d activities".formatted(programme.activities()), "20", few(times, () -> {
                    var moment = picks.moment();
                    return () -> matrix.of(programme.organisation(), programme.id(), moment).rows().stream()
                            .mapToInt(row -> row.statuses().size())
                            .sum();
                })));
    }

    private TrailQuestion byActor(Written written) {
        return new TrailQuestion(
                written.organisation(),
                null,
                null,
                written.actor(),
                null,
                picks.momentBefore(written.position()),
                written.recordedAt(),
                null,
                PAGE,
                TrailQuestion.Order.DESC);
    }

    private static TrailQuestion newest(Written written) {
        return new TrailQuestion(
                written.organisation(), null, null, null, null, null, null, null, PAGE, TrailQuestion.Order.DESC);
    }

    private static <T> List<Asked> each(List<T> about, Function<T, Asked> question) {
        return about.stream().map(question).toList();
    }

    /** A tenth of the times: each answer holds thousands of statuses. */
    private static List<Asked> few(int times, Supplier<Asked> question) {
        return IntStream.range(0, Math.max(1, times / 10))
                .mapToObj(time -> question.get())
                .toList();
    }
}
