package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.closed;
import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.claims;
import static nl.voortgang.eventstore.postgres.TestStore.conditions;
import static nl.voortgang.eventstore.postgres.TestStore.observed;
import static nl.voortgang.eventstore.postgres.TestStore.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.DuplicateRequestException;
import nl.voortgang.eventstore.postgres.House.LampLit;
import nl.voortgang.eventstore.postgres.House.Note;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** One who appends to a lamp of its own, to lamps and rooms it shares with others, and now and then what must be refused. */
final class ChaosWriter {
    private static final int SHARED = 3;
    private static final String SCOPE = "chaos";

    private final TestStore store;
    private final Journal journal;
    private final Random random;
    private final String lamp;
    private final List<AppendConditions> accepted = new ArrayList<>();
    private int keys;

    ChaosWriter(TestStore store, Journal journal, long seed, String lamp) {
        this.store = store;
        this.journal = journal;
        this.random = new Random(seed);
        this.lamp = lamp;
    }

    void write(int requests) {
        for (int request = 0; request < requests; request++) {
            switch (random.nextInt(12)) {
                case 0 -> several();
                case 1 -> together();
                case 2 -> sentAgain();
                case 3 -> takenSequence();
                case 4 -> gap();
                case 5 -> name();
                case 6 -> closing();
                case 7 -> observation();
                default -> one();
            }
        }
    }

    private void one() {
        AppendConditions keyed = receipt(SCOPE, lamp + "/" + keys++);
        if (ask(keyed, lit(lamp, next(lamp))).equals("done")) {
            accepted.add(keyed);
        }
    }

    private void several() {
        long first = next(lamp);
        ask(
                AppendConditions.NONE,
                IntStream.rangeClosed(0, 1 + random.nextInt(4))
                        .mapToObj(
                                event -> lit(lamp, first + event, new LampLit(event, new Note("note " + event), null)))
                        .toArray(DomainEventMessage<?>[]::new));
    }

    private void together() {
        String first = shared("hall");
        String second = shared("attic");
        ask(AppendConditions.NONE, lit(first, next(first)), lit(second, next(second)), lit(lamp, next(lamp)));
    }

    private void sentAgain() {
        if (!accepted.isEmpty()) {
            AppendConditions keyed = accepted.get(random.nextInt(accepted.size()));
            refusedWith(DuplicateRequestException.class, ask(keyed, lit(lamp, next(lamp))));
        }
    }

    private void takenSequence() {
        long taken = next(lamp) - 1;
        if (taken >= 0) {
            refusedWith(ConcurrencyException.class, ask(AppendConditions.NONE, lit(lamp, taken)));
        }
    }

    private void gap() {
        Object outcome = ask(AppendConditions.NONE, lit(lamp, next(lamp) + 1));
        assertThat(outcome).isInstanceOf(Exception.class);
    }

    private void name() {
        Claim claim = new Claim(shared("name") + "/" + random.nextInt(20), lamp);
        ask(claims(List.of(claim), List.of()), lit(lamp, next(lamp)));
    }

    private void closing() {
        if (random.nextInt(20) == 0) {
            ask(AppendConditions.NONE, closed(shared("room"), 0));
        }
    }

    private void observation() {
        AppendConditions seen = random.nextBoolean()
                ? observed(shared("room"), -1)
                : conditions(
                        receipt(SCOPE, lamp + "/" + keys++).receipt(),
                        observed(shared("room"), -1).observed().getFirst());
        ask(seen, lit(lamp, next(lamp)));
    }

    private Object ask(AppendConditions conditions, DomainEventMessage<?>... events) {
        return journal.ask(conditions, Arrays.asList(events), () -> store.append(conditions, events));
    }

    private static void refusedWith(Class<? extends Exception> refusal, Object outcome) {
        assertThat(outcome)
                .matches(
                        result -> refusal.isInstance(result) || Journal.fate(result) == Journal.Fate.UNKNOWN,
                        refusal.getSimpleName());
    }

    private String shared(String kind) {
        return kind + "-" + random.nextInt(SHARED);
    }

    /** As a command would, which loads its aggregate first; again, where the connection was lost meanwhile. */
    private long next(String aggregateId) {
        AtomicLong last = new AtomicLong();
        Tries.await("the aggregate is read", () -> "done"
                .equals(Tries.outcome(() -> last.set(
                        store.events().lastSequenceNumberFor(aggregateId).orElse(-1L)))));
        return last.get() + 1;
    }
}
