package nl.voortgang.exchange.format;

import java.util.function.Function;

/**
 * What a column holds.
 *
 * @param freeText whether a person's own words stand in it: those are kept nowhere but in the events, where they can be erased
 */
public record Kind<T>(Class<T> type, boolean freeText, Reading<T> reading, Function<T, Cell> writing) {

    /** From a cell that is not empty to its value. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Cell cell) throws Unfit;
    }

    static <T> Kind<T> of(Class<T> type, Reading<T> reading, Function<T, Cell> writing) {
        return new Kind<>(type, false, reading, writing);
    }
}
