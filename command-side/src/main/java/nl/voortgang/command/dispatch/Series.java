package nl.voortgang.command.dispatch;

import java.util.List;
import nl.voortgang.command.Command;

/**
 * Commands for one aggregate, in their order.
 *
 * @param sender whose condition, if any, is about the first command: the others follow on it
 */
public record Series(List<Command> commands, Sender sender) {
    public Series {
        commands = List.copyOf(commands);
        if (commands.stream().map(Command::aggregateId).distinct().count() != 1) {
            throw new IllegalArgumentException("a series is for one aggregate");
        }
        if (sender.request() != null) {
            throw new IllegalArgumentException("a request that is recognised by its key is sent by itself");
        }
    }

    public String aggregateId() {
        return commands.getFirst().aggregateId();
    }

    /**
     * How much of a series was carried out.
     *
     * @param commands how many of them, from the first on
     * @param revision of the aggregate after those; meaningless where there were none
     */
    public record Done(int commands, long revision) {
        public static final Done NOTHING = new Done(0, -1);
    }
}
