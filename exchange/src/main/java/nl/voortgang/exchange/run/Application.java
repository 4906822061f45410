package nl.voortgang.exchange.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.exchange.plan.Plan;
import nl.voortgang.exchange.plan.Refusal;
import nl.voortgang.exchange.plan.Step;
import nl.voortgang.exchange.plan.Wave;
import nl.voortgang.exchange.plan.Work;
import nl.voortgang.exchange.plan.Work.Due;
import nl.voortgang.exchange.plan.Workers;
import nl.voortgang.exchange.present.History;

/**
 * Sends a plan's commands, wave by wave, within a wave in several bundles at a time: what can be sent in bulk is, and the rest one by one. A
 * command says which revision it was decided at: where somebody was faster, the aggregate's rows are decided anew instead of writing over
 * what just changed.
 */
final class Application {
    private static final int MOST_REPLANS = 20;

    private final Commands commands;
    private final History history;
    private final Workers workers;
    private final Sender sender;
    private final Meter meter;
    private final Bulk bulk;

    Application(Commands commands, History history, Workers workers, Sender sender, Meter meter) {
        this.commands = commands;
        this.history = history;
        this.workers = workers;
        this.sender = sender;
        this.meter = meter;
        this.bulk = new Bulk(commands, sender, meter);
    }

    void apply(Plan plan) {
        // Deciding anew can add commands to a wave that has passed; those are sent with the next, or in another round.
        while (plan.commands() > 0) {
            for (Map.Entry<Wave, List<Work>> turn : plan.waves().entrySet()) {
                Wave wave = turn.getKey();
                meter.enter(wave.stage());
                workers.each(Bulk.bundles(turn.getValue(), wave), bundle -> apply(bundle, wave));
            }
        }
    }

    private void apply(List<Work> bundle, Wave upTo) {
        Map<Work, Integer> replans = new HashMap<>();
        List<Work> left = bundle;
        while (!left.isEmpty()) {
            bulk.send(left, upTo);
            left = left.stream().filter(work -> work.hasDue(upTo)).toList();
            // What the bulk stopped at is sent by itself, which tells why; what comes after it may go in bulk again.
            for (Work work : left) {
                int anew = replans.getOrDefault(work, 0);
                if (!send(work, work.due(upTo).getFirst(), anew < MOST_REPLANS)) {
                    replans.put(work, anew + 1);
                }
            }
        }
    }

    /** Returns false where the aggregate was decided anew. */
    private boolean send(Work work, Due due, boolean mayReplan) {
        Step step = work.steps().get(due.at());
        try {
            work.reached(commands.send(due.staged().command(), sender.expecting(work.expected())));
            work.done(due);
        } catch (StaleRevision stale) {
            if (!mayReplan) {
                throw stale;
            }
            work.plan(history);
            return false;
        } catch (Refused refused) {
            if (mayReplan && isOvertaken(work, refused)) {
                work.plan(history);
                return false;
            }
            work.replace(due.at(), Step.refused(step.row(), Refusal.of(refused)));
        } catch (NoSuchAggregate missing) {
            Refusal refusal = new Refusal(Reason.UNKNOWN_SUBJECT, "What it is about does not exist.");
            work.replace(due.at(), Step.refused(step.row(), refusal));
        }
        meter.done();
        return true;
    }

    /** Somebody made the thing since it was found missing: then the row may say the same, or be a conflict. */
    private static boolean isOvertaken(Work work, Refused refused) {
        return work.revision() < 0 && refused.reason() == Reason.ALREADY_EXISTS;
    }
}
