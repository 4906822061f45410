package nl.voortgang.exchange.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.exchange.plan.Plan;
import nl.voortgang.exchange.plan.Refusal;
import nl.voortgang.exchange.plan.Stage;
import nl.voortgang.exchange.plan.Staged;
import nl.voortgang.exchange.plan.Step;
import nl.voortgang.exchange.plan.Wave;
import nl.voortgang.exchange.plan.Work;
import nl.voortgang.exchange.plan.Workers;
import nl.voortgang.exchange.present.History;

/**
 * Sends a plan's commands, wave by wave, within a wave several lanes at a time. A command says which revision it was decided at: where
 * somebody was faster, the aggregate's rows are decided anew instead of writing over what just changed.
 */
final class Application {
    private static final int MOST_REPLANS = 20;

    private final Commands commands;
    private final History history;
    private final Workers workers;
    private final ActorId actor;
    private final ImportId importId;
    private final Meter meter;

    Application(Commands commands, History history, Workers workers, ActorId actor, ImportId importId, Meter meter) {
        this.commands = commands;
        this.history = history;
        this.workers = workers;
        this.actor = actor;
        this.importId = importId;
        this.meter = meter;
    }

    void apply(Plan plan) {
        // Deciding anew can add commands to a wave that has passed; those are sent with the next, or in another round.
        while (plan.commands() > 0) {
            for (Map.Entry<Wave, List<Work>> wave : plan.waves().entrySet()) {
                meter.enter(wave.getKey().stage());
                workers.each(
                        lanes(wave.getValue(), wave.getKey().stage()),
                        lane -> lane.forEach(work -> apply(work, wave.getKey())));
            }
        }
    }

    private static List<List<Work>> lanes(List<Work> works, Stage stage) {
        Map<String, List<Work>> lanes = new LinkedHashMap<>();
        works.forEach(work -> lanes.computeIfAbsent(work.lane(stage), lane -> new ArrayList<>(1))
                .add(work));
        return List.copyOf(lanes.values());
    }

    private void apply(Work work, Wave upTo) {
        int replans = 0;
        int at = 0;
        while (at < work.steps().size()) {
            Step step = work.steps().get(at);
            Optional<Staged> next = step.commands().stream()
                    .filter(staged -> staged.wave().compareTo(upTo) <= 0)
                    .findFirst();
            if (next.isEmpty()) {
                at++;
            } else if (!send(work, at, step, next.get(), replans < MOST_REPLANS)) {
                replans++;
                at = 0;
            }
        }
    }

    /** Returns false where the aggregate was decided anew. */
    private boolean send(Work work, int at, Step step, Staged staged, boolean mayReplan) {
        Long expected = work.revision() < 0 ? null : (Long) work.revision();
        try {
            work.reached(commands.send(staged.command(), new Sender(actor, importId, null, expected)));
            work.replace(at, step.without(staged));
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
            work.replace(at, Step.refused(step.row(), Refusal.of(refused)));
        } catch (NoSuchAggregate missing) {
            Refusal refusal = new Refusal(Reason.UNKNOWN_SUBJECT, "What it is about does not exist.");
            work.replace(at, Step.refused(step.row(), refusal));
        }
        meter.done();
        return true;
    }

    /** Somebody made the thing since it was found missing: then the row may say the same, or be a conflict. */
    private static boolean isOvertaken(Work work, Refused refused) {
        return work.revision() < 0 && refused.reason() == Reason.ALREADY_EXISTS;
    }
}
