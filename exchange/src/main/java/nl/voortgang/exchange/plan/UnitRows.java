package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.voortgang.command.organisation.OrganisationCommand.DefineUnit;
import nl.voortgang.command.organisation.OrganisationCommand.RetireUnit;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.UnitSheet;
import nl.voortgang.exchange.format.YesNo;
import nl.voortgang.exchange.present.Present;

/** The rows of the organisation's units. A unit that a file does not name stays as it is. */
final class UnitRows {
    private static final List<Column<?>> COLUMNS = List.of(UnitSheet.NAME, UnitSheet.RETIRED);

    private final List<Row> rows;

    UnitRows(List<Row> rows) {
        this.rows = rows;
    }

    List<Step> decide(Setting setting, Present present) {
        List<Step> steps = new ArrayList<>();
        for (Row row : rows) {
            String code = row.required(UnitSheet.CODE);
            Draft draft = new Draft(row, setting, present.known(UnitSheet.SHEET, code));
            steps.add(draft.settle(
                    COLUMNS,
                    () -> define(draft, code, setting, true),
                    changed -> define(draft, code, setting, needsDefinition(draft, changed))));
        }
        return steps;
    }

    /** A new name is defined; so is a unit that is to be in use again. */
    private static boolean needsDefinition(Draft draft, Set<Column<?>> changed) {
        return changed.contains(UnitSheet.NAME) || draft.get(UnitSheet.RETIRED) != YesNo.YES;
    }

    private static Answer define(Draft draft, String code, Setting setting, boolean defined) {
        List<Staged> commands = new ArrayList<>();
        if (defined) {
            commands.add(Staged.in(
                    Stage.UNITS, new DefineUnit(setting.organisation(), code, draft.required(UnitSheet.NAME))));
        }
        if (draft.get(UnitSheet.RETIRED) == YesNo.YES) {
            commands.add(Staged.in(Stage.UNITS_RETIRED, new RetireUnit(setting.organisation(), code)));
        }
        return new Answer.Send(commands);
    }
}
