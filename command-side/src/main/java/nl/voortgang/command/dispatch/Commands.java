package nl.voortgang.command.dispatch;

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
}
