package nl.voortgang.exchange.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.dispatch.Series;
import nl.voortgang.command.dispatch.Series.Done;
import nl.voortgang.exchange.plan.Staged;
import nl.voortgang.exchange.plan.Wave;
import nl.voortgang.exchange.plan.Work;
import nl.voortgang.exchange.plan.Work.Due;

/**
 * Sends a wave's commands by the hundreds. What a rule says no to, and whatever else is out of the ordinary, stays in the plan for whoever
 * sends what is left one by one.
 */
final class Bulk {
    /** Enough to share the cost of a transaction; few enough that whoever wants to close a period meanwhile hardly waits. */
    private static final int MOST = 250;

    private final Commands commands;
    private final Sender sender;
    private final Meter meter;

    Bulk(Commands commands, Sender sender, Meter meter) {
        this.commands = commands;
        this.sender = sender;
        this.meter = meter;
    }

    /** Some of one work's commands. */
    private record Share(Work work, List<Due> due) {}

    /**
     * The works of a wave in bundles of about as many commands as are sent together. Works of one lane stay in one bundle, in their order;
     * bundles can be sent at the same time.
     */
    static List<List<Work>> bundles(List<Work> works, Wave wave) {
        Map<String, List<Work>> lanes = new LinkedHashMap<>();
        works.forEach(work -> lanes.computeIfAbsent(work.lane(wave.stage()), lane -> new ArrayList<>(1))
                .add(work));
        List<List<Work>> bundles = new ArrayList<>();
        int room = 0;
        for (List<Work> lane : lanes.values()) {
            int commands = lane.stream().mapToInt(work -> work.due(wave).size()).sum();
            if (commands > room) {
                bundles.add(new ArrayList<>());
                room = MOST;
            }
            bundles.getLast().addAll(lane);
            room -= commands;
        }
        return bundles;
    }

    void send(List<Work> bundle, Wave upTo) {
        Set<Work> stopped = new HashSet<>();
        List<Share> together = new ArrayList<>();
        int room = MOST;
        for (Work work : bundle) {
            List<Due> due = work.due(upTo);
            for (int from = 0; from < due.size(); ) {
                int to = Math.min(due.size(), from + room);
                together.add(new Share(work, due.subList(from, to)));
                room -= to - from;
                from = to;
                if (room == 0) {
                    send(together, stopped);
                    together.clear();
                    room = MOST;
                }
            }
        }
        send(together, stopped);
    }

    private void send(List<Share> together, Set<Work> stopped) {
        // What comes after a command that was left is not sent before it.
        List<Share> shares = together.stream()
                .filter(share -> !stopped.contains(share.work()))
                .toList();
        if (shares.isEmpty()) {
            return;
        }
        List<Done> done =
                commands.sendTogether(shares.stream().map(this::series).toList());
        for (int n = 0; n < shares.size(); n++) {
            Share share = shares.get(n);
            strikeOff(share, done.get(n));
            if (done.get(n).commands() < share.due().size()) {
                stopped.add(share.work());
            }
        }
    }

    private Series series(Share share) {
        return new Series(
                share.due().stream().map(Due::staged).map(Staged::command).toList(),
                sender.expecting(share.work().expected()));
    }

    private void strikeOff(Share share, Done done) {
        if (done.commands() > 0) {
            share.work().reached(done.revision());
        }
        for (Due due : share.due().subList(0, done.commands())) {
            share.work().done(due);
            meter.done();
        }
    }
}
