package nl.voortgang.exchange.plan;

import java.util.Comparator;

/**
 * What may be done at the same time.
 *
 * @param level within the stage: a theme comes after the programme it belongs to
 */
public record Wave(Stage stage, int level) implements Comparable<Wave> {
    private static final Comparator<Wave> ORDER =
            Comparator.comparing(Wave::stage).thenComparingInt(Wave::level);

    static Wave of(Stage stage) {
        return new Wave(stage, 0);
    }

    @Override
    public int compareTo(Wave other) {
        return ORDER.compare(this, other);
    }
}
