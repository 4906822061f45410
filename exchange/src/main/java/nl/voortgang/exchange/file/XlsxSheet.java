package nl.voortgang.exchange.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of a workbook. */
final class XlsxSheet {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    /** Far more than the format has columns for in as many rows as may be; a cell at the far right costs all that are left of it. */
    private static final long MOST_PLACES = 50_000_000;

    private final SharedTexts texts;
    private final CellStyles styles;

    XlsxSheet(SharedTexts texts, CellStyles styles) {
        this.texts = texts;
        this.styles = styles;
    }

    void read(byte[] content, Tables.Rows rows) throws XMLStreamException {
        try (Xml xml = new Xml(content)) {
            int number = 0;
            long places = 0;
            while (xml.next()) {
                if (xml.starts("row")) {
                    String given = xml.attribute("r");
                    number = given == null ? number + 1 : Integer.parseInt(given);
                    if (number < 1 || number > MOST_ROWS) {
                        throw damaged();
                    }
                    List<@Nullable Cell> cells = row(xml);
                    places += cells.size();
                    if (places > MOST_PLACES) {
                        throw UnreadableFile.because(
                                Problem.TOO_LARGE, "The workbook has cells too far to the right in too many rows.");
                    }
                    if (!cells.isEmpty()) {
                        rows.row(number, cells);
                    }
                }
            }
        }
    }

    private List<@Nullable Cell> row(Xml xml) throws XMLStreamException {
        List<@Nullable Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String place = xml.attribute("r");
                column = place == null ? column + 1 : column(place);
                if (column >= MOST_COLUMNS) {
                    throw damaged();
                }
                Cell cell = cell(xml);
                if (cell != null) {
                    while (cells.size() <= column) {
                        cells.add(null);
                    }
                    cells.set(column, cell);
                }
            }
        }
        return cells;
    }

    private @Nullable Cell cell(Xml xml) throws XMLStreamException {
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s");
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text("");
            } else if (xml.starts("is")) {
                value = xml.text("rPh");
            }
        }
        if (value.isBlank()) {
            return null;
        }
        return switch (type) {
            case "n" -> styles.cell(value.strip(), style);
            case "s" -> text(texts.at(value.strip()));
            case "b" -> new Cell.Truth(value.strip().equals("1"));
            case "e" -> new Cell.Broken(value.strip());
            // A date written as one begins with the day; formulas ("str") and texts in place ("inlineStr") are what
            // they say.
            case "d" ->
                text(value.strip().substring(0, Math.min(10, value.strip().length())));
            default -> text(SharedTexts.unescaped(value));
        };
    }

    private static @Nullable Cell text(String text) {
        return text.isBlank() ? null : new Cell.Text(text);
    }

    /** From {@code AB12} to 27. */
    private static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)) && at < 4; at++) {
            column = column * 26 + (Character.toUpperCase(place.charAt(at)) - 'A' + 1);
        }
        if (column < 1) {
            throw damaged();
        }
        return column - 1;
    }

    private static UnreadableFile damaged() {
        return UnreadableFile.because(Problem.UNREADABLE_FILE, "The workbook is damaged: a cell stands nowhere.");
    }
}
