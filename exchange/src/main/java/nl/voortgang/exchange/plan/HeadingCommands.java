package nl.voortgang.exchange.plan;

import java.util.List;
import nl.voortgang.command.Command;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.outline.HeadingCommand.DefineHeading;
import nl.voortgang.command.outline.HeadingCommand.RenumberHeading;
import nl.voortgang.command.outline.HeadingCommand.RetireHeading;
import nl.voortgang.command.outline.HeadingCommand.ReviseHeading;
import nl.voortgang.command.outline.HeadingCommand.WriteHeadingNarrative;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.Sheet;
import org.jspecify.annotations.Nullable;

/** The commands of a programme or theme. */
record HeadingCommands(HeadingId id, OrganisationId organisation, int depth) implements SubjectCommands {
    @Override
    public Sheet sheet() {
        return HeadingSheet.SHEET;
    }

    @Override
    public Column<String> code() {
        return HeadingSheet.CODE;
    }

    @Override
    public Column<String> retired() {
        return HeadingSheet.RETIRED;
    }

    @Override
    public List<Column<?>> described() {
        return List.of(HeadingSheet.TITLE, HeadingSheet.DESCRIPTION, HeadingSheet.PARENT);
    }

    @Override
    public Wave wave() {
        return new Wave(Stage.HEADINGS, depth);
    }

    @Override
    public Command define(Draft draft) {
        return new DefineHeading(
                id,
                organisation,
                draft.required(HeadingSheet.KIND),
                draft.get(HeadingSheet.CODE),
                draft.required(HeadingSheet.TITLE),
                draft.text(HeadingSheet.DESCRIPTION),
                parent(draft));
    }

    @Override
    public Command revise(Draft draft) {
        return new ReviseHeading(
                id,
                draft.required(HeadingSheet.TITLE),
                draft.text(HeadingSheet.DESCRIPTION),
                parent(draft),
                Setting.REASON);
    }

    private static @Nullable HeadingId parent(Draft draft) {
        var parent = draft.parent(HeadingSheet.PARENT);
        return parent == null ? null : new HeadingId(parent);
    }

    @Override
    public Command renumber(@Nullable String code) {
        return new RenumberHeading(id, code, Setting.REASON);
    }

    @Override
    public Command retire(FreeText reason) {
        return new RetireHeading(id, reason);
    }

    @Override
    public Command narrate(Narrative narrative) {
        return new WriteHeadingNarrative(id, narrative);
    }

    @Override
    public Command report(ReportId reportId, PeriodId periodId, StatusRequest request) {
        throw new IllegalStateException("programmes and themes have no status");
    }

    @Override
    public Command correct(CorrectionId correctionId, PeriodId periodId, StatusRequest request) {
        throw new IllegalStateException("programmes and themes have no status");
    }
}
