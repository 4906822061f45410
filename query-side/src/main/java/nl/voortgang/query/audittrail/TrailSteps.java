package nl.voortgang.query.audittrail;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * The events that concern something, one after the other. Several can have been recorded at the same moment, so each is named by its position.
 *
 * @param positions in the order of the log, at least one
 */
public record TrailSteps(List<Long> positions) {
    public TrailSteps {
        positions = List.copyOf(positions);
    }

    public int count() {
        return positions.size();
    }

    /** The position of a step; the first is number 1. */
    public long position(int number) {
        return positions.get(number - 1);
    }

    /** The last step at this position or before it; none where the first one is later. */
    public OptionalInt upTo(long position) {
        int found = Collections.binarySearch(positions, position);
        int number = found >= 0 ? found + 1 : -found - 1;
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
