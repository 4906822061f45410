package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Subject;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.present.Known;
import nl.voortgang.exchange.present.Present;
import org.jspecify.annotations.Nullable;

/** A programme, theme, goal or activity, with its statuses and texts. */
final class SubjectWork extends Work {
    private static final Refusal IS_RETIRED =
            new Refusal(Reason.RETIRED, "It was retired: nothing more changes in it.");

    private final Setting setting;
    private final Subject subject;
    private final SubjectCommands commands;
    private final ReportRows reports;
    private final List<Row> definition = new ArrayList<>(1);
    private @Nullable String presentCode;
    private boolean foreign;

    SubjectWork(Setting setting, Subject subject, SubjectCommands commands, Outlook outlook) {
        super(AggregateIds.of(subject));
        this.setting = setting;
        this.subject = subject;
        this.commands = commands;
        this.reports = new ReportRows(setting, subject, commands, outlook);
    }

    void define(Row row) {
        definition.add(row);
    }

    ReportRows reports() {
        return reports;
    }

    @Override
    List<Step> decide(Present present) {
        Known known = present.known(commands.sheet(), Present.ITSELF);
        presentCode = known == null ? null : known.get(commands.code());
        foreign = present.belongsToOther(setting.organisation());
        boolean retired = known != null && known.value(commands.retired()) != null;
        List<Step> steps = new ArrayList<>();
        for (Row row : definition) {
            Draft draft = new Draft(row, setting, known);
            steps.add(draft.settle(
                    columns(row, retired), () -> define(draft), changed -> change(draft, changed, retired)));
        }
        reports.decide(present, retired ? Optional.of(IS_RETIRED) : Optional.empty(), steps);
        return steps;
    }

    /** What is retired gave its code up: that the file still names it is no difference. */
    private List<Column<?>> columns(Row row, boolean retired) {
        List<Column<?>> columns = new ArrayList<>(commands.described());
        if (!retired || row.get(commands.retired()) == null) {
            columns.add(commands.code());
        }
        columns.add(commands.retired());
        columns.addAll(commands.assigned());
        if (commands.sheet() == HeadingSheet.SHEET) {
            columns.add(HeadingSheet.KIND);
        }
        return columns;
    }

    private Answer define(Draft draft) {
        List<Staged> send = new ArrayList<>();
        send.add(new Staged(commands.wave(), commands.define(draft)));
        if (commands.assigned().stream().anyMatch(column -> draft.value(column) != null)) {
            send.add(new Staged(commands.wave(), commands.assign(draft)));
        }
        retire(draft, send);
        return new Answer.Send(send);
    }

    private Answer change(Draft draft, Set<Column<?>> changed, boolean retired) {
        if (retired) {
            return IS_RETIRED;
        }
        if (changed.contains(HeadingSheet.KIND)) {
            return new Refusal(Reason.ALREADY_EXISTS, "A programme cannot become a theme, nor a theme a programme.");
        }
        List<Staged> send = new ArrayList<>();
        if (commands.described().stream().anyMatch(changed::contains)) {
            send.add(new Staged(commands.wave(), commands.revise(draft)));
        }
        if (changed.contains(commands.code())) {
            send.add(new Staged(commands.wave(), commands.renumber(draft.get(commands.code()))));
        }
        if (commands.assigned().stream().anyMatch(changed::contains)) {
            send.add(new Staged(commands.wave(), commands.assign(draft)));
        }
        retire(draft, send);
        return new Answer.Send(send);
    }

    private void retire(Draft draft, List<Staged> send) {
        String reason = draft.row().get(commands.retired());
        if (reason != null) {
            send.add(Staged.in(Stage.RETIREMENTS, commands.retire(FreeText.of(reason))));
        }
    }

    /** What has a code is shown by that; what has none, in the order in which it was made. */
    @Override
    public String lane(Stage stage) {
        boolean defines = stage == commands.wave().stage() && !definition.isEmpty();
        return defines && definition.getFirst().get(commands.code()) == null ? "without code" : aggregateId();
    }

    /** The code it has now; null for none. */
    @Nullable
    String presentCode() {
        return presentCode;
    }

    /** The code that a step of this plan will claim for it; null for none. */
    @Nullable
    String claimedCode() {
        if (definition.isEmpty() || steps().getFirst().commands().isEmpty()) {
            return null;
        }
        String wanted = definition.getFirst().get(commands.code());
        return wanted == null || wanted.equals(presentCode) ? null : wanted;
    }

    /** Makes it give its present code up before anything else claims it, where the plan gives it another one anyway. */
    boolean giveCodeUp() {
        boolean renumbered = claimedCode() != null || (!definition.isEmpty() && isCleared());
        if (!renumbered) {
            return false;
        }
        List<Staged> send = new ArrayList<>();
        send.add(Staged.in(Stage.CODES_GIVEN_UP, commands.renumber(null)));
        send.addAll(steps().getFirst().commands());
        replace(0, steps().getFirst().with(send));
        return true;
    }

    private boolean isCleared() {
        return !steps().getFirst().commands().isEmpty()
                && setting.year().gives(commands.code(), commands.sheet())
                && definition.getFirst().get(commands.code()) == null;
    }

    /** The definition is refused, and where it would have made the thing, so is everything about it. */
    void refuseDefinition(Refusal refusal) {
        replace(0, Step.refused(steps().getFirst().row(), refusal));
        if (revision() < 0) {
            Refusal consequence = new Refusal(Reason.UNKNOWN_SUBJECT, "What it is about was refused itself.");
            for (int index = 1; index < steps().size(); index++) {
                replace(index, Step.refused(steps().get(index).row(), consequence));
            }
        }
    }

    boolean isForeign() {
        return foreign;
    }

    /** The row that defines it, or else the first about it. */
    Row firstRow() {
        return steps().getFirst().row();
    }

    Subject subject() {
        return subject;
    }
}
