package nl.voortgang.exchange.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One table of the format: a sheet of the workbook, or a CSV file of that name. */
public final class Sheet {
    private final String dutch;
    private final String english;
    private final String meaning;
    private final List<Column<?>> columns;

    Sheet(String dutch, String english, String meaning, Column<?>... columns) {
        this.dutch = dutch;
        this.english = english;
        this.meaning = meaning;
        this.columns = List.copyOf(Arrays.asList(columns));
        for (int place = 0; place < columns.length; place++) {
            columns[place].place(place);
        }
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }

    /** What it holds, in a Dutch sentence for the template. */
    public String meaning() {
        return meaning;
    }

    public List<Column<?>> columns() {
        return columns;
    }

    /** The column of this name, Dutch or English. */
    public Optional<Column<?>> column(String name) {
        String wanted = normal(name);
        return columns.stream()
                .filter(column -> normal(column.dutch()).equals(wanted)
                        || normal(column.english()).equals(wanted))
                .findFirst();
    }

    boolean isCalled(String name) {
        return normal(dutch).equals(normal(name)) || normal(english).equals(normal(name));
    }

    /** Capitals, and whether words are joined by hyphens, underscores or spaces, make no difference. */
    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    @Override
    public String toString() {
        return dutch;
    }
}
