package nl.voortgang.command.dispatch;

import java.util.List;
import nl.voortgang.events.Event;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What is checked and written in one transaction with the events of a command.
 *
 * @param taken names the events claim, with the aggregate that claims them
 * @param released names they give up
 * @param observed organisations and periods the decision rested on
 */
public record AppendDependencies(
        @Nullable RequestKey request, List<NameClaim> taken, List<NameClaim> released, List<Observed> observed) {
    static final String REQUEST = "request";

    /** Another aggregate at the revision at which it was seen; −1 where it did not exist. */
    public record Observed(String aggregateId, long revision) {}

    /**
     * Those of the command that is being handled on this thread. Whatever stores events asks this for each append: a command whose append
     * did not ask, and that was decided on a remembered aggregate, counts as not confirmed and is sent again.
     */
    public static AppendDependencies ofCurrentCommand(List<? extends EventMessage<?>> events) {
        List<Event> payloads = events.stream()
                .map(EventMessage::getPayload)
                .map(Event.class::cast)
                .toList();
        Recollection.noteAppend(events);
        if (!CurrentUnitOfWork.isStarted()) {
            return new AppendDependencies(null, NameClaim.taken(payloads), NameClaim.released(payloads), List.of());
        }
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        return new AppendDependencies(
                (RequestKey) unit.getMessage().getMetaData().get(REQUEST),
                NameClaim.taken(payloads),
                NameClaim.released(payloads),
                ObservingSurroundings.observed(unit));
    }
}
