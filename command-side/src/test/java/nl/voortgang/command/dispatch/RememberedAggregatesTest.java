package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.People;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.activity.ActivityCommand.ReviseActivity;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is remembered between two commands saves reading, and never decides anything that the events do not. */
class RememberedAggregatesTest {
    private static final String STREAM = AggregateIds.of(ACTIVITY);
    private static final Sender CONTROLLER = Sender.of(People.CONTROLLER);

    private final CommandSide side = new CommandSide()
            .with(
                    AggregateIds.of(ZEVENAAR),
                    new OrganisationRegistered(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED))
            .with(STREAM, new ActivityPlanned(ACTIVITY, ZEVENAAR, null, "Groenplan", null, null, null));

    @AfterEach
    void no_unit_of_work_is_left_behind() {
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void the_next_command_does_not_read_the_aggregate_again() {
        send("A");
        assertThat(side.read).contains(STREAM);
        side.read.clear();

        assertThat(send("B")).isEqualTo(2);

        assertThat(side.read).doesNotContain(STREAM);
    }

    @Test
    void that_there_is_nothing_to_do_is_asked_of_what_is_stored() {
        send("A");
        elsewhereRevisedTo("B");

        assertThat(send("A")).isEqualTo(3);

        assertThat(side.appends).hasSize(1);
    }

    @Test
    void where_there_is_nothing_to_do_nothing_is_done() {
        send("A");
        side.appends.clear();

        assertThat(send("A")).isEqualTo(1);

        assertThat(side.appends).isEmpty();
    }

    @Test
    void who_saw_the_newest_revision_is_not_refused_for_an_older_one_that_is_remembered() {
        send("A");
        elsewhereRevisedTo("B");

        assertThat(side.commands.send(revising("C"), CONTROLLER.expecting(2L))).isEqualTo(3);
    }

    @Test
    void who_saw_an_older_revision_is_refused() {
        send("A");

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> side.commands.send(revising("C"), CONTROLLER.expecting(0L)));
    }

    @Test
    void who_saw_an_older_revision_is_refused_without_reading_and_without_forgetting() {
        send("A");
        side.read.clear();

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> side.commands.send(revising("C"), CONTROLLER.expecting(0L)));
        assertThat(side.commands.send(revising("D"), CONTROLLER.expecting(1L))).isEqualTo(2);

        assertThat(side.read).doesNotContain(STREAM);
    }

    @Test
    @Timeout(60)
    void who_saw_an_older_revision_is_refused_without_waiting_for_somebody_who_writes() throws Exception {
        send("A");
        CountDownLatch writes = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        side.writing = () -> {
            writes.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> send("B"));
        writes.await();

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> side.commands.send(revising("C"), CONTROLLER.expecting(0L)));

        assertThat(writer).isNotDone();
        goesOn.countDown();
        assertThat(writer.get()).isEqualTo(2);
    }

    @Test
    void what_was_not_written_after_all_counts_for_nobody() {
        send("A");
        side.refusal = new EventStoreException("it is unknown");
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> side.commands.sendAll(List.of(Conditional.of(revising("B"))), CONTROLLER));
        side.refusal = null;

        assertThat(side.commands.send(revising("C"), CONTROLLER.expecting(1L))).isEqualTo(2);
    }

    @Test
    void a_refusal_is_one_by_what_is_stored() {
        send("A");
        side.with(STREAM, new ActivityRetired(ACTIVITY, ZEVENAAR, null, new FreeText("It is done.")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sendConflicting("B"))
                .returns(Reason.RETIRED, Refused::reason);
    }

    @Test
    void where_another_was_first_it_is_decided_anew_on_what_is_stored() {
        send("A");
        elsewhereRevisedTo("B");

        assertThat(sendConflicting("C")).isEqualTo(3);

        assertThat(side.appends).hasSize(2);
        assertThat(side.read).contains(STREAM);
    }

    @Test
    void where_another_was_first_who_expected_a_revision_is_told_so() {
        send("A");
        elsewhereRevisedTo("B");
        conflictOnce();

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> side.commands.send(revising("C"), CONTROLLER.expecting(1L)));
    }

    @Test
    void where_it_is_unknown_what_became_of_the_events_nothing_is_decided_anew() {
        send("A");
        side.appends.clear();
        side.refusal = new EventStoreException("it is unknown");

        assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> send("B"));

        assertThat(side.appends).hasSize(1);
    }

    @Test
    void commands_that_are_carried_out_together_rest_on_what_is_stored() {
        send("A");
        elsewhereRevisedTo("B");

        assertThat(side.commands.sendAll(List.of(Conditional.of(revising("A"))), CONTROLLER))
                .containsExactly(3L);

        assertThat(side.read).contains(STREAM);
    }

    @Test
    void nothing_is_remembered_for_longer_than_a_minute_however_often_it_is_used() {
        AtomicLong now = new AtomicLong();
        RememberedAggregates remembered = new RememberedAggregates(now::get);
        remembered.put("a", "as it was read");
        now.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertThat(asked(remembered, "a")).isEqualTo("as it was read");
        remembered.put("a", "after a command");

        now.addAndGet(TimeUnit.SECONDS.toNanos(2));

        assertThat(asked(remembered, "a")).isNull();
        remembered.put("a", "read again");
        assertThat(asked(remembered, "a")).isEqualTo("read again");
    }

    @Test
    void only_so_many_are_remembered_and_those_go_first_that_were_not_used_for_longest() {
        RememberedAggregates remembered = new RememberedAggregates();
        for (int number = 0; number < BriefMemory.MOST; number++) {
            remembered.put(number, "aggregate");
        }
        assertThat(asked(remembered, 0)).isNotNull();

        remembered.put("one more", "aggregate");

        assertThat(asked(remembered, 0)).isNotNull();
        assertThat(asked(remembered, 1)).isNull();
    }

    private static @Nullable Object asked(RememberedAggregates remembered, Object key) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(
                new GenericCommandMessage<>("command", Map.of(Recollection.RECOLLECTION, new Recollection("a", null))));
        try {
            return remembered.get(key);
        } finally {
            unit.rollback();
        }
    }

    private long send(String title) {
        return side.commands.send(revising(title), CONTROLLER);
    }

    /** The events in memory do not mind two of one number; the event store does. */
    private long sendConflicting(String title) {
        conflictOnce();
        return send(title);
    }

    private void conflictOnce() {
        side.appends.clear();
        side.refusal = new ConcurrencyException("another was first");
        side.writing = () -> {
            if (side.appends.size() > 1) {
                side.refusal = null;
            }
        };
    }

    private void elsewhereRevisedTo(String title) {
        side.with(STREAM, new ActivityRevised(ACTIVITY, ZEVENAAR, title, null, null, null, null));
    }

    private static ReviseActivity revising(String title) {
        return new ReviseActivity(ACTIVITY, title, null, null, null, null);
    }
}
