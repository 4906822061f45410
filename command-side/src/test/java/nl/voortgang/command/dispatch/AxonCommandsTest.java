package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.command.Command;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.Door;
import nl.voortgang.command.People;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AxonCommandsTest {
    private static final Command COMMAND = new ApproveStatus(ACTIVITY, VGR1_2020);
    private static final Sender ANY_REVISION = Sender.of(People.OFFICER);
    private static final Sender REVISION_6 = new Sender(People.OFFICER, null, null, 6L);

    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<String> forgotten = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private MetaData received = MetaData.emptyInstance();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Commands commands = new AxonCommands(
            DefaultCommandGateway.builder().commandBus(bus).build(),
            AxonCommandsTest::translate,
            new RememberedAggregates(),
            List.of(forgotten::add));

    AxonCommandsTest() {
        bus.subscribe(ApproveStatus.class.getName(), message -> {
            attempts.incrementAndGet();
            received = message.getMetaData();
            Object answer = answers.size() > 1 ? answers.removeFirst() : answers.peekFirst();
            if (answer instanceof RuntimeException failure) {
                throw failure;
            }
            return answer;
        });
    }

    @Test
    void the_answer_is_the_revision_after_the_command() {
        answers.add(7L);
        assertThat(commands.send(COMMAND, ANY_REVISION)).isEqualTo(7);
    }

    @Test
    void without_an_answer_there_is_no_revision() {
        assertThat(commands.send(COMMAND, ANY_REVISION)).isEqualTo(-1);
    }

    @Test
    void the_command_says_on_whose_behalf_and_on_what_condition_it_is_given() {
        RequestKey request = new RequestKey("anna@zevenaar", "key-1", "hash");
        commands.send(COMMAND, new Sender(People.OFFICER, Deciding.IMPORT, request, 6L));
        assertThat(received)
                .containsAllEntriesOf(Map.of(
                        Door.ACTOR,
                        People.OFFICER.toString(),
                        Door.IMPORT_ID,
                        Deciding.IMPORT.toString(),
                        AppendDependencies.REQUEST,
                        request,
                        TargetByCommand.EXPECTED_REVISION,
                        6L));
    }

    @Test
    void what_is_not_said_is_not_sent() {
        commands.send(COMMAND, ANY_REVISION);
        assertThat(received.keySet())
                .contains(Door.ACTOR)
                .doesNotContain(Door.IMPORT_ID, AppendDependencies.REQUEST, TargetByCommand.EXPECTED_REVISION);
        commands.send(COMMAND, Sender.of(People.OFFICER, Deciding.IMPORT));
        assertThat(received).containsEntry(Door.IMPORT_ID, Deciding.IMPORT.toString());
    }

    @Test
    void a_refusal_reaches_who_asked() {
        answers.add(new Refused(Reason.FOUR_EYES, "Nee."));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> commands.send(COMMAND, ANY_REVISION))
                .returns(Reason.FOUR_EYES, Refused::reason);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void what_does_not_exist_is_said_not_to() {
        answers.add(new AggregateNotFoundException("activity", "not found"));
        assertThatExceptionOfType(NoSuchAggregate.class)
                .isThrownBy(() -> commands.send(COMMAND, ANY_REVISION))
                .withMessage(COMMAND.aggregateId());
    }

    @Test
    void who_saw_an_older_revision_is_told_so() {
        answers.add(new ConflictingAggregateVersionException("activity", 6, 7));
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> commands.send(COMMAND, REVISION_6));
        answers.clear();
        answers.add(new ConcurrencyException("another writer was first"));
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> commands.send(COMMAND, REVISION_6));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void who_takes_any_revision_has_the_decision_made_anew() {
        answers.addAll(List.of(new ConcurrencyException("another writer was first"), 8L));
        assertThat(commands.send(COMMAND, ANY_REVISION)).isEqualTo(8);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void a_decision_that_rested_on_what_changed_is_made_anew_for_everybody() {
        answers.addAll(List.of(new EventStoreException("observed"), new EventStoreException("observed"), 9L));
        assertThat(commands.send(COMMAND, REVISION_6)).isEqualTo(9);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void after_twenty_times_it_is_given_up() {
        answers.add(new EventStoreException("observed"));
        assertThatExceptionOfType(DecisionOutdated.class).isThrownBy(() -> commands.send(COMMAND, ANY_REVISION));
        assertThat(attempts).hasValue(20);
    }

    @Test
    void the_cause_of_a_failure_is_what_counts() {
        answers.add(new CommandExecutionException("wrapped", new EventStoreException("handled")));
        assertThatExceptionOfType(AlreadyHandled.class).isThrownBy(() -> commands.send(COMMAND, ANY_REVISION));
    }

    @Test
    void an_unknown_failure_stays_what_it_is() {
        answers.add(new IllegalStateException("impossible"));
        assertThatIllegalStateException().isThrownBy(() -> commands.send(COMMAND, ANY_REVISION));
    }

    /** Stands for the event store's own translation. */
    private static RuntimeException translate(RuntimeException failure) {
        @Nullable String message = failure.getMessage();
        if (failure instanceof EventStoreException && message != null) {
            return message.equals("observed") ? new DecisionOutdated(message) : new AlreadyHandled(message);
        }
        return failure;
    }
}
