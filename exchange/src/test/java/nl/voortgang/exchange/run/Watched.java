package nl.voortgang.exchange.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.voortgang.command.Command;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.dispatch.Series;
import nl.voortgang.command.dispatch.Series.Done;

/** Shows what is sent, and lets a test step in between. */
final class Watched implements Commands {
    private final Commands commands;

    /** Every command that was carried out, in order. */
    final List<Command> sent = Collections.synchronizedList(new ArrayList<>());

    /** How many were carried out in one go, each time. */
    final List<Integer> together = Collections.synchronizedList(new ArrayList<>());

    /** Happens before each command. */
    volatile Consumer<Command> before = command -> {};

    /** Which commands are not carried out together with others. */
    volatile Predicate<Command> leaves = command -> false;

    /** Happens when commands are written and whoever sent them does not know it yet. */
    volatile Consumer<List<Command>> written = all -> {};

    Watched(Commands commands) {
        this.commands = commands;
    }

    @Override
    public long send(Command command, Sender sender) {
        before.accept(command);
        long revision = commands.send(command, sender);
        tell(List.of(command));
        return revision;
    }

    @Override
    public List<Done> sendTogether(List<Series> all) {
        all.forEach(series -> series.commands().forEach(command -> before.accept(command)));
        List<Series> taken = new ArrayList<>();
        for (Series series : all) {
            List<Command> beginning = series.commands().stream()
                    .takeWhile(command -> !leaves.test(command))
                    .toList();
            if (!beginning.isEmpty()) {
                taken.add(new Series(beginning, series.sender()));
            }
        }
        Iterator<Done> done = commands.sendTogether(taken).iterator();
        List<Done> answers = new ArrayList<>();
        List<Command> carriedOut = new ArrayList<>();
        for (Series series : all) {
            Done answer = leaves.test(series.commands().getFirst()) ? Done.NOTHING : done.next();
            answers.add(answer);
            carriedOut.addAll(series.commands().subList(0, answer.commands()));
        }
        together.add(carriedOut.size());
        tell(carriedOut);
        return answers;
    }

    private void tell(List<Command> carriedOut) {
        written.accept(carriedOut);
        sent.addAll(carriedOut);
    }
}
