package nl.voortgang.exchange.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.exchange.file.Tables;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.format.Unfit;
import org.jspecify.annotations.Nullable;

/** Makes typed rows of one sheet's cells. */
final class SheetParser implements Tables.Rows {
    private final Sheet sheet;
    private final Faults faults;
    private final Runnable counter;
    private final List<@Nullable Column<?>> places = new ArrayList<>();
    private final BitSet faulted = new BitSet();
    private final Set<Column<?>> given = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private boolean named;

    /** {@code counter} is told of each row, and may throw when there are too many. */
    SheetParser(Sheet sheet, Faults faults, Runnable counter) {
        this.sheet = sheet;
        this.faults = faults;
        this.counter = counter;
    }

    SheetRows rows() {
        return new SheetRows(sheet, given, rows);
    }

    @Override
    public void row(int number, List<@Nullable Cell> cells) {
        if (cells.stream().allMatch(cell -> cell == null)) {
            return;
        }
        if (named) {
            counter.run();
            rows.add(values(number, cells));
        } else {
            named = true;
            names(number, cells);
        }
    }

    private void names(int number, List<@Nullable Cell> cells) {
        for (Cell cell : cells) {
            Column<?> column = cell == null ? null : column(number, cell.shown());
            // An unknown name is one fault; not every value under it is another.
            faulted.set(places.size(), cell != null && column == null);
            places.add(column);
        }
        for (Column<?> column : sheet.columns()) {
            if (column.isRequired() && !given.contains(column)) {
                faults.add(new Fault(
                        sheet.dutch(),
                        number,
                        column.dutch(),
                        null,
                        Problem.MISSING_COLUMN,
                        "the sheet has no column '" + column.dutch() + "'"));
            }
        }
    }

    private @Nullable Column<?> column(int number, String name) {
        Column<?> column = sheet.column(name).orElse(null);
        if (column == null) {
            faults.add(new Fault(
                    sheet.dutch(), number, name, null, Problem.UNKNOWN_COLUMN, "is not a column of this sheet"));
        } else if (given.add(column)) {
            faults.called(column, name.strip());
        } else {
            faults.add(new Fault(
                    sheet.dutch(), number, name, null, Problem.DOUBLE_COLUMN, "stands in the first row twice"));
        }
        return column;
    }

    private Row values(int number, List<@Nullable Cell> cells) {
        Row row = new Row(sheet, number);
        for (int place = 0; place < places.size(); place++) {
            Column<?> column = places.get(place);
            Cell cell = place < cells.size() ? cells.get(place) : null;
            if (column != null) {
                read(row, column, cell);
            }
        }
        extra(row, cells);
        return row;
    }

    private <T> void read(Row row, Column<T> column, @Nullable Cell cell) {
        if (cell == null) {
            if (column.isRequired()) {
                faults.add(row, column, null, Problem.REQUIRED, "is required");
            }
            return;
        }
        try {
            row.with(column, column.kind().reading().read(cell));
        } catch (Unfit unfit) {
            faults.add(row, column, cell.shown(), unfit.problem(), unfit.sentence());
        }
    }

    /** A value under no name would be lost without a word. */
    private void extra(Row row, List<@Nullable Cell> cells) {
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            boolean unnamed = place >= places.size() || places.get(place) == null;
            if (cell != null && unnamed && !faulted.get(place)) {
                faults.mark(row);
                faults.add(new Fault(
                        sheet.dutch(),
                        row.number(),
                        null,
                        Faults.shortened(cell.shown()),
                        Problem.EXTRA_CELL,
                        "stands in a column without a known name"));
            }
        }
    }
}
