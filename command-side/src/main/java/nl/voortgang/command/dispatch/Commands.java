package nl.voortgang.command.dispatch;

import java.util.Collections;
import java.util.List;
import nl.voortgang.command.Command;

/** Takes commands. Safe for use by any number of threads. */
public interface Commands {
    /**
     * Has a command decided and its events written; when this returns they are durable.
     *
     * @return the revision of the aggregate afterwards: the sequence of its last event
     * @throws nl.voortgang.command.Refused where a rule says no
     * @throws StaleRevision where the sender expected another revision
     * @throws AlreadyHandled where a request with the same key was accepted before
     * @throws NoSuchAggregate where the command is for something that does not exist
     */
    long send(Command command, Sender sender);

    /**
     * Carries out all of these, for different aggregates, in one transaction; or none of them.
     *
     * @param commands each on the condition that its aggregate still is as whoever decided saw it, where they say so
     * @param sender whose request, if any, is the whole: sent again it is recognised as such. A revision it expects is not looked at
     * @return the revision of each aggregate afterwards
     * @throws NotTogether where a rule says no to at least one of them, or it is not as it was seen: says which, and why
     * @throws AlreadyHandled where a request with the same key was accepted before
     */
    default List<Long> sendAll(List<Conditional> commands, Sender sender) {
        throw new UnsupportedOperationException("sends one command at a time");
    }

    /**
     * Carries out what of many commands can be carried out in one go, by the same rules, and writes it in one transaction: all of that, or
     * none. It never says why it left something: whoever wants to know sends that by itself. It may leave everything.
     *
     * @param series for different aggregates, of which none decides about another one
     * @return for each series how much of it was done; what was done is durable
     */
    default List<Series.Done> sendTogether(List<Series> series) {
        return Collections.nCopies(series.size(), Series.Done.NOTHING);
    }
}
