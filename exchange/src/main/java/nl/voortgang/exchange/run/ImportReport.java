package nl.voortgang.exchange.run;

import java.util.List;
import nl.voortgang.command.Reason;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.format.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a file does, or would do, sheet by sheet. The lists hold as much as a person can read; the counts count everything.
 *
 * @param importId null where nothing had to be imported
 * @param organisation null where the file does not say whose it is
 * @param faults what is wrong with the file: with any of these nothing at all is imported
 * @param faultCount more than {@code faults} holds, where there are very many
 * @param conflicts values that a person changed here since, and that were kept
 * @param refusals rows to which a rule says no
 * @param readPast sheets of which nothing is taken
 */
public record ImportReport(
        @Nullable ImportId importId,
        @Nullable OrganisationId organisation,
        List<SheetReport> sheets,
        List<Fault> faults,
        int faultCount,
        List<ConflictReport> conflicts,
        List<RefusalReport> refusals,
        List<String> readPast) {

    /** The rows of a sheet, by what becomes of them; {@code added} counts the new ones. */
    public record SheetReport(
            String sheet, int rows, int added, int changed, int unchanged, int conflicts, int refused, int wrong) {}

    /**
     * A value that stands differently here than in the file, because a person changed it.
     *
     * @param inFile null where the file gives none
     * @param here null where there is none here
     * @param approved whether it is part of a report that was approved
     */
    public record ConflictReport(
            String sheet,
            int row,
            String column,
            @Nullable String inFile,
            @Nullable String here,
            boolean approved) {}

    /** A row to which a rule says no. */
    public record RefusalReport(String sheet, int row, Reason reason, String sentence) {}

    public boolean isGood() {
        return faultCount == 0;
    }

    /** New and changed rows. */
    public int changes() {
        return sheets.stream()
                .mapToInt(sheet -> sheet.added() + sheet.changed())
                .sum();
    }

    public int unchanged() {
        return sheets.stream().mapToInt(SheetReport::unchanged).sum();
    }

    public int conflictCount() {
        return sheets.stream().mapToInt(SheetReport::conflicts).sum();
    }

    public int refusalCount() {
        return sheets.stream().mapToInt(SheetReport::refused).sum();
    }
}
