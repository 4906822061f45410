package nl.voortgang.command.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import nl.voortgang.command.Command;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Surroundings;
import nl.voortgang.command.dispatch.AppendDependencies.Observed;
import nl.voortgang.command.dispatch.Series.Done;
import org.axonframework.commandhandling.CommandExecutionException;
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
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(all));
        unit.resources().put(TOGETHER, true);
        writeInTurn(unit);
        ResultMessage<List<Done>> result = unit.executeWithResult(() -> {
            List<Done> done = new ArrayList<>(all.size());
            all.forEach(series -> done.add(carryOut(series)));
            refuseDecisionsAboutEachOther(all, unit);
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
    private static void refuseDecisionsAboutEachOther(List<Series> all, UnitOfWork<?> unit) {
        Set<String> changing = all.stream().map(Series::aggregateId).collect(Collectors.toSet());
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
