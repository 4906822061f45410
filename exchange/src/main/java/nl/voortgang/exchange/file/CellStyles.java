package nl.voortgang.exchange.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import nl.voortgang.exchange.format.Cell;
import org.jspecify.annotations.Nullable;

/** Tells the numbers that are dates from those that are numbers: in a workbook only a cell's format does. */
final class CellStyles {
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final Pattern DATE_SIGNS = Pattern.compile(".*[dDmMyYhHsS].*", Pattern.DOTALL);

    /** A spreadsheet counts in doubles: what it shows as 35.55 it may write as 35.549999999999997. */
    private static final MathContext SHOWN = new MathContext(15);

    /** As XML writes numbers; Java would take more for one, a hexadecimal number among it. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][-+]?\\d++)?");

    private final List<Boolean> isDate;
    private final boolean from1904;

    private CellStyles(List<Boolean> isDate, boolean from1904) {
        this.isDate = isDate;
        this.from1904 = from1904;
    }

    static CellStyles read(byte @Nullable [] content, boolean from1904) throws XMLStreamException {
        List<Boolean> isDate = new ArrayList<>();
        Map<Integer, String> formats = new HashMap<>();
        boolean ofCells = false;
        if (content != null) {
            try (Xml xml = new Xml(content)) {
                while (xml.next()) {
                    if (xml.starts("numFmt")) {
                        formats.put(Integer.valueOf(xml.attribute("numFmtId", "0")), xml.attribute("formatCode", ""));
                    } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                        ofCells = xml.starts("cellXfs");
                    } else if (ofCells && xml.starts("xf")) {
                        isDate.add(isDate(Integer.parseInt(xml.attribute("numFmtId", "0")), formats));
                    }
                }
            }
        }
        return new CellStyles(isDate, from1904);
    }

    private static boolean isDate(int format, Map<Integer, String> formats) {
        String own = formats.get(format);
        if (own != null) {
            String signs = LITERAL.matcher(own).replaceAll("");
            return !signs.equalsIgnoreCase("general")
                    && DATE_SIGNS.matcher(signs).matches();
        }
        // The ones that every workbook has without saying so, those for East Asian calendars included.
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }

    /**
     * The cell that shows this number in this style.
     *
     * @throws NumberFormatException where it is no number
     */
    Cell cell(String written, @Nullable String style) {
        if (!NUMBER.matcher(written).matches()) {
            throw new NumberFormatException(written);
        }
        double value = Double.parseDouble(written);
        if (!Double.isFinite(value)) {
            return new Cell.Broken(written);
        }
        // By way of the double, as in a spreadsheet. 1E-2000000000 is 0 there; taken as it is written, nobody could
        // show it.
        BigDecimal exact = BigDecimal.valueOf(value).round(SHOWN).stripTrailingZeros();
        BigDecimal number = exact.scale() < 0 ? exact.setScale(0) : exact;
        int index = style == null ? -1 : Integer.parseInt(style);
        boolean date = index >= 0 && index < isDate.size() && isDate.get(index);
        double days = number.doubleValue();
        if (!date || days < 0 || days >= 2_958_466) {
            return new Cell.Decimal(number);
        }
        // Day 60 is the 29th of February 1900, which never was; nobody reports about the days before it.
        LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return new Cell.Day(zero.plusDays((long) days), number);
    }
}
