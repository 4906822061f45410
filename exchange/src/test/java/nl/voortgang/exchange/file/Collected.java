package nl.voortgang.exchange.file;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Fault;
import org.jspecify.annotations.Nullable;

/** What was read of a file, as text: cells between bars, empty ones as hyphens. */
record Collected(List<String> names, List<String> rows, List<List<@Nullable Cell>> cells) {

    static Collected of(YearFile file) {
        return of(file, Limits.DEFAULT);
    }

    static Collected of(YearFile file, Limits limits) {
        Collected collected = new Collected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        file.read(
                name -> {
                    collected.names.add(name);
                    return collected::add;
                },
                limits);
        return collected;
    }

    static Fault fault(YearFile file, Limits limits) {
        return catchThrowableOfType(UnreadableFile.class, () -> of(file, limits))
                .fault();
    }

    private void add(int number, List<@Nullable Cell> row) {
        cells.add(List.copyOf(row.stream()
                .map(cell -> cell == null ? new Cell.Text("-") : cell)
                .toList()));
        rows.add(number + ": "
                + row.stream().map(cell -> cell == null ? "-" : cell.shown()).collect(Collectors.joining("|")));
    }
}
