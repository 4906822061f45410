package nl.voortgang.command.dispatch;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives command handlers their {@link Situation}: actor and import from the command's metadata, what the actor may do from
 * the grants, time from the clock. */
@Component
class SituationResolver implements ParameterResolverFactory, ParameterResolver<Situation> {
    private final Clock clock;
    private final ObjectProvider<EventStore> store;
    private final Grants grants;
    private final RememberedStates remembered;

    SituationResolver(Clock clock, ObjectProvider<EventStore> store, Grants grants, RememberedStates remembered) {
        this.clock = clock;
        this.store = store;
        this.grants = grants;
        this.remembered = remembered;
    }

    @Override
    public @Nullable ParameterResolver<Situation> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Situation.class ? this : null;
    }

    @Override
    public Situation resolveParameterValue(Message<?> message) {
        String importId = (String) message.getMetaData().get(Door.IMPORT_ID);
        ActorId actor = Door.actorOf(message.getMetaData());
        ObservingSurroundings observing = new ObservingSurroundings(store.getObject(), remembered);
        return new Situation(
                actor,
                new AuthorityOfGrants(actor, importId != null, grants, observing::saw),
                clock.instant(),
                importId == null ? null : ImportId.of(importId),
                (String) message.getMetaData().get(Door.REFERENCE),
                Together.surroundings(observing));
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof CommandMessage;
    }
}
