package nl.voortgang.command.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import nl.voortgang.command.Command;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Surroundings;
import nl.voortgang.command.dispatch.AppendDependencies.Observed;
import nl.voortgang.command.dispatch.Series.Done;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Many commands in one unit of work. Each is handled in a unit of its own within that one, as if it had been sent by itself. Axon gathers
 * what they publish and hands it to the event store in one piece when the outer unit commits.
 */
final class Together {
    private static final String TOGETHER = "together";
    private static final String SURROUNDINGS = "surroundings";

    private final ToLongBiFunction<Command, Sender> sending;
    private final ReentrantLock writing = new ReentrantLock(true);

    /** {@code sending} has one command handled on the calling thread, and answers with the revision after it. */
    Together(ToLongBiFunction<Command, Sender> sending) {
        this.sending = sending;
    }

    /** Throws what kept the whole from being written; then nothing of it was. */
    List<Done> carryOut(List<Series> all) {
        Set<String> changing = all.stream().map(Series::aggregateId).collect(Collectors.toSet());
        return inOneUnit(new GenericCommandMessage<>(all), changing, () -> {
            List<Done> done = new ArrayList<>(all.size());
            all.forEach(series -> done.add(carryOut(series)));
            return done;
        });
    }

    /** The same, but a single refusal keeps the whole from being written. The request is recognised as one. */
    List<Long> carryOutAll(List<Conditional> commands, Sender sender) {
        Set<String> changing =
                commands.stream().map(each -> each.command().aggregateId()).collect(Collectors.toSet());
        if (changing.size() != commands.size()) {
            throw new IllegalArgumentException(
                    "commands that are carried out all or none are for different aggregates");
        }
        Map<String, Object> metaData =
                sender.request() == null ? Map.of() : Map.of(AppendDependencies.REQUEST, sender.request());
        Sender each = sender.withoutRequest();
        return inOneUnit(new GenericCommandMessage<>(commands, metaData), changing, () -> {
            List<Long> revisions = new ArrayList<>(commands.size());
            Map<String, RuntimeException> refusals = new LinkedHashMap<>();
            for (Conditional one : commands) {
                try {
                    revisions.add(sending.applyAsLong(one.command(), each.expecting(one.expectedRevision())));
                } catch (Refused | NoSuchAggregate | StaleRevision no) {
                    refusals.put(one.command().aggregateId(), no);
                }
            }
            if (!refusals.isEmpty()) {
                throw new NotTogether(refusals);
            }
            return revisions;
        });
    }

    private <T> T inOneUnit(CommandMessage<?> whole, Set<String> changing, Supplier<T> work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(whole);
        unit.resources().put(TOGETHER, true);
        writeInTurn(unit);
        ResultMessage<T> result = unit.executeWithResult(() -> {
            T done = work.get();
            refuseDecisionsAboutEachOther(changing, unit);
            return done;
        });
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    /**
     * Any number of threads decide at once, and one after the other they write. The database would have them wait for each other anyway, with
     * a time limit; and whoever writes a single event meanwhile waits for one of them at most.
     */
    private void writeInTurn(UnitOfWork<?> unit) {
        unit.onPrepareCommit(committing -> writing.lock());
        unit.onCleanup(done -> {
            if (writing.isHeldByCurrentThread()) {
                writing.unlock();
            }
        });
    }

    /** Stops at the first command that a rule says no to: the next may only make sense after it. */
    private Done carryOut(Series series) {
        Done done = Done.NOTHING;
        Sender sender = series.sender();
        try {
            for (Command command : series.commands()) {
                done = new Done(done.commands() + 1, sending.applyAsLong(command, sender));
                sender = sender.expecting(null);
            }
        } catch (Refused | NoSuchAggregate no) {
            return done;
        }
        return done;
    }

    /** The guard on what was observed sees what others change, but not what this very request changes. */
    private static void refuseDecisionsAboutEachOther(Set<String> changing, UnitOfWork<?> unit) {
        for (Observed observed : ObservingSurroundings.observed(unit)) {
            if (changing.contains(observed.aggregateId())) {
                throw new DecisionOutdated(observed.aggregateId());
            }
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception
                ? exception
                : new CommandExecutionException("the commands could not be carried out together", failure);
    }

    /** What a decision on this thread looks at: the same for all that are made together. */
    static Surroundings surroundings(Surroundings looking) {
        if (!CurrentUnitOfWork.isStarted()) {
            return looking;
        }
        UnitOfWork<?> outer = CurrentUnitOfWork.get().root();
        return outer.resources().containsKey(TOGETHER)
                ? outer.getOrComputeResource(SURROUNDINGS, key -> new RememberedSurroundings(looking))
                : looking;
    }
}
