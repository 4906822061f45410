package nl.voortgang.exchange.format;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one cell that is not empty, before it is known what it should mean. */
public sealed interface Cell {

    /** The cell as a report about it repeats it. */
    String shown();

    record Text(String text) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    record Decimal(BigDecimal number) implements Cell {
        @Override
        public String shown() {
            return Numbers.dutch(number);
        }
    }

    /**
     * A number that its cell shows as a date.
     *
     * @param serial the number itself: a year in a cell that somebody formatted as a date is still that year
     */
    record Day(LocalDate date, BigDecimal serial) implements Cell {
        @Override
        public String shown() {
            return date.toString();
        }
    }

    record Truth(boolean value) implements Cell {
        @Override
        public String shown() {
            return value ? "WAAR" : "ONWAAR";
        }
    }

    /** A formula that failed, such as {@code #N/A}. */
    record Broken(String error) implements Cell {
        @Override
        public String shown() {
            return error;
        }
    }
}
