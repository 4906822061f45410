package nl.voortgang.command.dispatch;

/** Says in the words of this side why the event store did not take a command's events. */
public interface AppendFailures {
    /**
     * The failure as a {@link nl.voortgang.command.Refused}, {@link DecisionOutdated} or {@link AlreadyHandled} where it is one of those;
     * otherwise as it was.
     */
    RuntimeException translate(RuntimeException failure);
}
