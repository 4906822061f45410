package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.command.period.PeriodCommand.DefinePeriod;
import nl.voortgang.command.period.PeriodCommand.Definition;
import nl.voortgang.command.period.PeriodCommand.OpenPeriod;
import nl.voortgang.command.period.PeriodCommand.RevisePeriod;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.PeriodSheet;
import nl.voortgang.exchange.format.PeriodStage;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.present.Present;

/** One period: defined and opened before its reports come in, closed after them. */
final class PeriodWork extends Work {
    private static final List<Column<?>> COLUMNS = List.of(
            PeriodSheet.ORDER,
            PeriodSheet.KIND,
            PeriodSheet.FISCAL_YEAR,
            PeriodSheet.LABEL,
            PeriodSheet.SHORT_LABEL,
            PeriodSheet.NAME,
            PeriodSheet.REFERENCE_DATE,
            PeriodSheet.DEADLINE,
            PeriodSheet.STATE);

    private final Setting setting;
    private final Row row;
    private final PeriodId id;

    PeriodWork(Setting setting, Row row, PeriodId id) {
        super(AggregateIds.of(id));
        this.setting = setting;
        this.row = row;
        this.id = id;
    }

    PeriodId id() {
        return id;
    }

    @Override
    List<Step> decide(Present present) {
        Draft draft = new Draft(row, setting, present.known(PeriodSheet.SHEET, Present.ITSELF));
        return List.of(draft.settle(COLUMNS, () -> define(draft), changed -> change(draft, changed, present)));
    }

    private Answer define(Draft draft) {
        List<Staged> commands = new ArrayList<>();
        commands.add(Staged.in(Stage.PERIODS, new DefinePeriod(id, definition(draft))));
        move(PeriodStage.DEFINED, draft.required(PeriodSheet.STATE), commands);
        return new Answer.Send(commands);
    }

    private Answer change(Draft draft, Set<Column<?>> changed, Present present) {
        List<Staged> commands = new ArrayList<>();
        boolean onlyState = changed.equals(Set.of(PeriodSheet.STATE));
        if (!onlyState) {
            commands.add(Staged.in(Stage.PERIODS, new RevisePeriod(id, definition(draft))));
        }
        if (changed.contains(PeriodSheet.STATE)) {
            PeriodStage from = stage(present);
            PeriodStage to = draft.required(PeriodSheet.STATE);
            if (to.compareTo(from) < 0) {
                return from == PeriodStage.CLOSED
                        ? new Refusal(
                                Reason.PERIOD_CLOSED,
                                "A closed period is not opened again; it can be reopened with a reason, for a while.")
                        : new Refusal(Reason.PERIOD_ALREADY_OPEN, "The period is open already.");
            }
            move(from, to, commands);
        }
        return new Answer.Send(commands);
    }

    private static PeriodStage stage(Present present) {
        return switch (present.period().phase()) {
            case DEFINED -> PeriodStage.DEFINED;
            case OPEN -> PeriodStage.OPEN;
            case CLOSED, REOPENED -> PeriodStage.CLOSED;
        };
    }

    private void move(PeriodStage from, PeriodStage to, List<Staged> commands) {
        if (from == PeriodStage.DEFINED && to != PeriodStage.DEFINED) {
            commands.add(Staged.in(Stage.PERIODS, new OpenPeriod(id)));
        }
        if (to == PeriodStage.CLOSED && from != PeriodStage.CLOSED) {
            commands.add(Staged.in(Stage.CLOSINGS, new ClosePeriod(id)));
        }
    }

    private static Definition definition(Draft draft) {
        return new Definition(
                draft.required(PeriodSheet.KIND),
                draft.required(PeriodSheet.FISCAL_YEAR),
                draft.required(PeriodSheet.ORDER),
                new PeriodLabels(
                        draft.required(PeriodSheet.LABEL),
                        draft.get(PeriodSheet.SHORT_LABEL),
                        draft.get(PeriodSheet.NAME)),
                draft.get(PeriodSheet.REFERENCE_DATE),
                draft.get(PeriodSheet.DEADLINE));
    }
}
