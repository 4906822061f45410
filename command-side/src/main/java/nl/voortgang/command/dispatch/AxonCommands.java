package nl.voortgang.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import nl.voortgang.command.Command;
import nl.voortgang.command.Door;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.springframework.stereotype.Component;

/** Sends commands over Axon's gateway; decides anew where something changed between reading and writing. */
@Component
class AxonCommands implements Commands {
    private static final int ATTEMPTS = 20;

    private final CommandGateway gateway;
    private final AppendFailures failures;

    AxonCommands(CommandGateway gateway, AppendFailures failures) {
        this.gateway = gateway;
        this.failures = failures;
    }

    @Override
    public long send(Command command, Sender sender) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(command, sender);
            } catch (DecisionOutdated outdated) {
                if (attempt == ATTEMPTS) {
                    throw outdated;
                }
                // A short, uneven pause lets the other writer finish instead of meeting it again.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(200_000L, 1_000_000L * attempt + 200_001L));
            }
        }
    }

    private long attempt(Command command, Sender sender) {
        try {
            Long revision = gateway.sendAndWait(new GenericCommandMessage<>(command, metaData(sender)));
            return revision == null ? -1 : revision;
        } catch (AggregateNotFoundException missing) {
            throw new NoSuchAggregate(command.aggregateId());
        } catch (ConflictingModificationException | ConcurrencyException conflict) {
            throw conflicting(conflict, sender);
        } catch (CommandExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? failures.translate(cause) : failed;
        } catch (RuntimeException failure) {
            throw failures.translate(failure);
        }
    }

    private static RuntimeException conflicting(RuntimeException conflict, Sender sender) {
        return sender.expectedRevision() == null
                ? new DecisionOutdated(String.valueOf(conflict.getMessage()))
                : new StaleRevision(String.valueOf(conflict.getMessage()));
    }

    private static Map<String, Object> metaData(Sender sender) {
        Map<String, Object> metaData = new HashMap<>();
        metaData.put(Door.ACTOR, sender.actor().toString());
        if (sender.importId() != null) {
            metaData.put(Door.IMPORT_ID, sender.importId().toString());
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
