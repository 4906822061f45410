package nl.voortgang.command.dispatch;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.util.Set;
import nl.voortgang.command.Door;
import nl.voortgang.command.Role;
import nl.voortgang.command.Situation;
import nl.voortgang.events.ImportId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives command handlers their {@link Situation}: actor and import from the command's metadata, time from the clock. */
@Component
class SituationResolver implements ParameterResolverFactory, ParameterResolver<Situation> {
    private final Clock clock;
    private final ObjectProvider<EventStore> store;

    SituationResolver(Clock clock, ObjectProvider<EventStore> store) {
        this.clock = clock;
        this.store = store;
    }

    @Override
    public @Nullable ParameterResolver<Situation> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Situation.class ? this : null;
    }

    @Override
    public Situation resolveParameterValue(Message<?> message) {
        String importId = (String) message.getMetaData().get(Door.IMPORT_ID);
        return new Situation(
                Door.actorOf(message.getMetaData()),
                roles(message),
                clock.instant(),
                importId == null ? null : ImportId.of(importId),
                (String) message.getMetaData().get(Door.REFERENCE),
                Together.surroundings(new ObservingSurroundings(store.getObject())));
    }

    @SuppressWarnings("unchecked") // Put there by AxonCommands.
    private static Set<Role> roles(Message<?> message) {
        Set<Role> roles = (Set<Role>) message.getMetaData().get(Door.ROLES);
        return roles == null ? Set.of() : roles;
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof CommandMessage;
    }
}
