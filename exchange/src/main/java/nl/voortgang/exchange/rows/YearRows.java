package nl.voortgang.exchange.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.file.Limits;
import nl.voortgang.exchange.file.Tables;
import nl.voortgang.exchange.file.UnreadableFile;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.OrganisationSheet;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.format.Sheets;
import org.jspecify.annotations.Nullable;

/** Everything that a file says, and what is wrong with it as far as single cells tell. */
public final class YearRows {
    private final Map<Sheet, SheetRows> sheets;
    private final List<String> readPast;
    private final Faults faults;

    private YearRows(Map<Sheet, SheetRows> sheets, List<String> readPast, Faults faults) {
        this.sheets = sheets;
        this.readPast = List.copyOf(readPast);
        this.faults = faults;
    }

    /** Reads the file; one that cannot be read has no rows, and a fault that says why. */
    public static YearRows of(YearFile file) {
        return of(file, Limits.DEFAULT);
    }

    static YearRows of(YearFile file, Limits limits) {
        Faults faults = new Faults();
        Collector collector = new Collector(faults, limits.rows());
        try {
            file.read(collector, limits);
        } catch (UnreadableFile unreadable) {
            faults.add(unreadable.fault());
            return new YearRows(Map.of(), List.of(), faults);
        }
        Map<Sheet, SheetRows> sheets = new LinkedHashMap<>();
        for (Sheet sheet : Sheets.ALL) {
            SheetParser parser = collector.parsers.get(sheet);
            if (parser != null) {
                sheets.put(sheet, parser.rows());
            }
        }
        return new YearRows(sheets, collector.readPast, faults);
    }

    public List<Row> rows(Sheet sheet) {
        SheetRows found = sheets.get(sheet);
        return found == null ? List.of() : found.rows();
    }

    /** Whether the file has this column, and so says something by a cell that is empty in it. */
    public boolean gives(Column<?> column, Sheet sheet) {
        SheetRows found = sheets.get(sheet);
        return found != null && found.given().contains(column);
    }

    public Set<Sheet> sheets() {
        return sheets.keySet();
    }

    /** Sheets that are for people, of which nothing is taken. */
    public List<String> readPast() {
        return readPast;
    }

    public Faults faults() {
        return faults;
    }

    public int count() {
        return sheets.values().stream().mapToInt(sheet -> sheet.rows().size()).sum();
    }

    /** The organisation that the file is about, where it says so in one row. */
    public Optional<OrganisationId> organisation() {
        List<Row> rows = rows(OrganisationSheet.SHEET);
        String id = rows.size() == 1 ? rows.getFirst().get(OrganisationSheet.ID) : null;
        return Optional.ofNullable(id).map(OrganisationId::new);
    }

    private static final class Collector implements Tables {
        private final Map<Sheet, SheetParser> parsers = new HashMap<>();
        private final List<String> readPast = new ArrayList<>();
        private final Faults faults;
        private int left;

        private Collector(Faults faults, int most) {
            this.faults = faults;
            this.left = most;
        }

        @Override
        public @Nullable Rows table(String name) {
            Sheet sheet = Sheets.named(name).orElse(null);
            if (sheet == null) {
                if (Sheets.isReadPast(name)) {
                    readPast.add(name);
                } else {
                    faults.add(Fault.ofSheet(name, Problem.UNKNOWN_SHEET, "is not a sheet of this format"));
                }
                return null;
            }
            if (parsers.containsKey(sheet)) {
                faults.add(Fault.ofSheet(sheet.dutch(), Problem.DOUBLE_SHEET, "stands in the file twice"));
                return null;
            }
            SheetParser parser = new SheetParser(sheet, faults, this::count);
            parsers.put(sheet, parser);
            return parser;
        }

        private void count() {
            if (--left < 0) {
                throw new UnreadableFile(Fault.ofFile(Problem.TOO_LARGE, "The file has too many rows."));
            }
        }
    }
}
