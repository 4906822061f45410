package nl.voortgang.publication.compare;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.publication.report.EditedAmount;
import nl.voortgang.publication.report.EditedItem;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Report;

/** A correction says what it corrects: the differences to the edition before become part of the report. */
public final class EditionChanges {
    private EditionChanges() {}

    /** The later report, with what it says other than the earlier one. */
    public static Report since(Report before, Report after) {
        ReportChanges changes = ReportChanges.between(before, after);
        return after.withChanges(
                changes.changedItems().stream().map(EditionChanges::edited).toList(),
                changes.amounts().stream().map(EditionChanges::edited).toList());
    }

    private static EditedItem edited(ItemChange change) {
        Item item = change.item();
        List<String> fields = new ArrayList<>();
        change.values().forEach(value -> fields.add(value.field()));
        change.texts().forEach(text -> fields.add(text.field()));
        return new EditedItem(
                item.kind(),
                item.id(),
                item.code(),
                item.title(),
                switch (change.sort()) {
                    case ADDED -> EditedItem.Sort.ADDED;
                    case RETIRED -> EditedItem.Sort.RETIRED;
                    case CHANGED, SAME -> EditedItem.Sort.CHANGED;
                },
                change.cells().stream()
                        .map(cell -> new EditedItem.StatusEdit(cell.after().label(), cell.from(), cell.to()))
                        .toList(),
                fields.stream().distinct().toList());
    }

    private static EditedAmount edited(AmountChange change) {
        return new EditedAmount(
                change.programme(),
                change.label(),
                change.kind(),
                change.fiscalYear(),
                change.stage().name(),
                change.from(),
                change.to());
    }
}
