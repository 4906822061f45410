package nl.voortgang.command.dispatch;

import nl.voortgang.command.Command;
import nl.voortgang.command.Door;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** Every command says itself which stream it is for; the revision it expects comes along as metadata. */
@Component(Door.TARGET_RESOLVER)
class TargetByCommand implements CommandTargetResolver {
    static final String EXPECTED_REVISION = "expectedRevision";

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        Command command = (Command) message.getPayload();
        return new VersionedAggregateIdentifier(
                (Object) command.aggregateId(), (Long) message.getMetaData().get(EXPECTED_REVISION));
    }
}
