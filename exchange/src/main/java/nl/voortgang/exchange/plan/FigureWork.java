package nl.voortgang.exchange.plan;

import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.budget.PrintedFigureCommand.RecordPrintedFigure;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.events.PrintedFigureId;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.FigureSheet;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.present.Present;

/** One figure that a report printed. */
final class FigureWork extends Work {
    private static final List<Column<?>> COLUMNS = List.of(
            FigureSheet.SUBJECT,
            FigureSheet.LABEL,
            FigureSheet.FISCAL_YEAR,
            FigureSheet.KIND,
            FigureSheet.VALUE,
            FigureSheet.UNIT,
            FigureSheet.SOURCE);

    private final Setting setting;
    private final PrintedFigureId id;
    private final Row row;
    private boolean foreign;

    FigureWork(Setting setting, PrintedFigureId id, Row row) {
        super(AggregateIds.of(id));
        this.setting = setting;
        this.id = id;
        this.row = row;
    }

    Row row() {
        return row;
    }

    boolean isForeign() {
        return foreign;
    }

    @Override
    List<Step> decide(Present present) {
        foreign = present.belongsToOther(setting.organisation());
        Draft draft = new Draft(row, setting, present.known(FigureSheet.SHEET, Present.ITSELF));
        return List.of(draft.settle(COLUMNS, () -> keep(draft), changed -> keep(draft)));
    }

    @Override
    public String lane(Stage stage) {
        String subject = row.get(FigureSheet.SUBJECT);
        return subject == null ? "about nothing" : subject;
    }

    private Answer keep(Draft draft) {
        return Answer.send(
                Stage.PRINTED_FIGURES,
                new RecordPrintedFigure(new PrintedFigureRecorded(
                        id,
                        setting.organisation(),
                        draft.subject(FigureSheet.SUBJECT),
                        draft.required(FigureSheet.LABEL),
                        draft.get(FigureSheet.FISCAL_YEAR),
                        draft.get(FigureSheet.KIND),
                        draft.required(FigureSheet.VALUE),
                        draft.required(FigureSheet.UNIT),
                        draft.required(FigureSheet.SOURCE))));
    }
}
