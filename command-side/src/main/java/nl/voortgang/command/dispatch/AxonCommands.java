package nl.voortgang.command.dispatch;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.voortgang.command.Command;
import nl.voortgang.command.Door;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Series.Done;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends commands over Axon's gateway; decides anew where something changed between reading and writing. */
@Component
class AxonCommands implements Commands {
    private static final int ATTEMPTS = 20;

    private final CommandGateway gateway;
    private final AppendFailures failures;
    private final RememberedAggregates aggregates;
    private final List<Remembering> memories;
    private final OneAtATime conditional = new OneAtATime();
    private final Together together = new Together(this::attempt);

    AxonCommands(
            CommandGateway gateway,
            AppendFailures failures,
            RememberedAggregates aggregates,
            List<Remembering> memories) {
        this.gateway = gateway;
        this.failures = failures;
        this.aggregates = aggregates;
        this.memories = List.copyOf(memories);
    }

    @Override
    public long send(Command command, Sender sender) {
        Long expected = sender.expectedRevision();
        // Within another unit of work the outcome is not known when the attempt is over.
        if (expected == null || CurrentUnitOfWork.isStarted()) {
            return persistently(() -> attempt(command, sender));
        }
        String aggregateId = command.aggregateId();
        return conditional.tryAt(
                aggregateId,
                expected,
                () -> aggregates.isPast(aggregateId, expected),
                () -> persistently(() -> attempt(command, sender)));
    }

    @Override
    public List<Long> sendAll(List<Conditional> commands, Sender sender) {
        return persistently(() -> {
            try {
                return together.carryOutAll(commands, sender);
            } catch (RuntimeException failure) {
                throw meaning(failure, false);
            }
        });
    }

    /** Decides anew for as long as something it rested on changed meanwhile. */
    private <T> T persistently(Supplier<T> sending) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sending.get();
            } catch (DecisionOutdated outdated) {
                forget(String.valueOf(outdated.getMessage()));
                if (attempt == ATTEMPTS) {
                    throw outdated;
                }
                // A short, uneven pause lets the other writer finish instead of meeting it again.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(200_000L, 1_000_000L * attempt + 200_001L));
            }
        }
    }

    private void forget(String aggregateId) {
        memories.forEach(memory -> memory.forget(aggregateId));
    }

    @Override
    public List<Done> sendTogether(List<Series> series) {
        List<Done> nothing = Collections.nCopies(series.size(), Done.NOTHING);
        if (series.isEmpty()) {
            return nothing;
        }
        try {
            return together.carryOut(series);
        } catch (RuntimeException failure) {
            RuntimeException meaning = meaning(failure, false);
            if (isAboutOne(meaning)) {
                return nothing;
            }
            throw meaning;
        }
    }

    /** Whether it is about a single command, so that the others could be carried out without it. */
    private static boolean isAboutOne(RuntimeException failure) {
        return failure instanceof Refused
                || failure instanceof NoSuchAggregate
                || failure instanceof StaleRevision
                || failure instanceof DecisionOutdated
                || failure instanceof AlreadyHandled;
    }

    /** What is remembered may be outdated. So it can say yes, which the event store has to confirm; all else is asked of what is stored. */
    private long attempt(Command command, Sender sender) {
        Recollection recollection = new Recollection(command.aggregateId(), sender.expectedRevision());
        try {
            long revision = attempt(command, sender, recollection);
            if (recollection.isConfirmed()) {
                return revision;
            }
        } catch (Refused | NoSuchAggregate | StaleRevision | DecisionOutdated no) {
            if (!recollection.wasUsed() || aggregates.isPast(command.aggregateId(), sender.expectedRevision())) {
                throw no;
            }
            if (no instanceof DecisionOutdated) {
                forget(String.valueOf(no.getMessage()));
            }
        }
        boolean unused = aggregates.remove(command.aggregateId());
        return attempt(command, sender, null);
    }

    private long attempt(Command command, Sender sender, @Nullable Recollection recollection) {
        Map<String, Object> metaData = metaData(sender);
        if (recollection != null) {
            metaData.put(Recollection.RECOLLECTION, recollection);
        }
        try {
            Long revision = gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
            forget(command.aggregateId());
            if (revision == null) {
                return -1;
            }
            // Within another unit of work nothing is written yet, and it may never be.
            if (!CurrentUnitOfWork.isStarted()) {
                aggregates.reached(command.aggregateId(), revision);
            }
            return revision;
        } catch (AggregateNotFoundException missing) {
            throw new NoSuchAggregate(command.aggregateId());
        } catch (RuntimeException failure) {
            throw meaning(failure, sender.expectedRevision() != null);
        }
    }

    private RuntimeException meaning(RuntimeException failure, boolean conditional) {
        return switch (failure) {
            case ConflictingModificationException conflict -> conflicting(conflict, conditional);
            case ConcurrencyException conflict -> conflicting(conflict, conditional);
            case CommandExecutionException failed
            when failed.getCause() instanceof RuntimeException cause -> failures.translate(cause);
            default -> failures.translate(failure);
        };
    }

    private static RuntimeException conflicting(RuntimeException conflict, boolean conditional) {
        String message = String.valueOf(conflict.getMessage());
        return conditional ? new StaleRevision(message) : new DecisionOutdated(message);
    }

    private static Map<String, Object> metaData(Sender sender) {
        Map<String, Object> metaData = new HashMap<>();
        metaData.put(Door.ACTOR, sender.actor().toString());
        if (sender.importId() != null) {
            metaData.put(Door.IMPORT_ID, sender.importId().toString());
        }
        if (sender.reference() != null) {
            metaData.put(Door.REFERENCE, sender.reference());
        }
        if (sender.request() != null) {
            metaData.put(AppendDependencies.REQUEST, sender.request());
        }
        if (sender.expectedRevision() != null) {
            metaData.put(TargetByCommand.EXPECTED_REVISION, sender.expectedRevision());
        }
        return metaData;
    }
}
