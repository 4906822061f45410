package nl.voortgang.exchange.rows;

import java.util.List;
import java.util.Set;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.Sheet;

/**
 * What a file says in one of its sheets.
 *
 * @param given the columns it has: of those it has not, it says nothing
 */
public record SheetRows(Sheet sheet, Set<Column<?>> given, List<Row> rows) {}
