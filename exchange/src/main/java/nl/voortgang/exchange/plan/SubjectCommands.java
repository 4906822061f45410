package nl.voortgang.exchange.plan;

import java.util.List;
import nl.voortgang.command.Command;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Sheet;
import org.jspecify.annotations.Nullable;

/** How one kind of thing in the outline is asked for what all kinds can be asked. */
interface SubjectCommands {
    Sheet sheet();

    Column<String> code();

    Column<String> retired();

    /** What a revision can change. */
    List<Column<?>> described();

    Wave wave();

    Command define(Draft draft);

    Command revise(Draft draft);

    /** What is not described but handed out: the unit that reports on it. None for what no unit reports on. */
    default List<Column<?>> assigned() {
        return List.of();
    }

    /** Hands it to the unit that the draft names; never called where {@link #assigned()} is empty. */
    default Command assign(Draft draft) {
        throw new IllegalStateException("no unit reports on a row of " + sheet());
    }

    Command renumber(@Nullable String code);

    Command retire(FreeText reason);

    Command narrate(Narrative narrative);

    Command report(ReportId reportId, PeriodId periodId, StatusRequest request);

    Command correct(CorrectionId correctionId, PeriodId periodId, StatusRequest request);
}
