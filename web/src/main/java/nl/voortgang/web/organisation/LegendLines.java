package nl.voortgang.web.organisation;

import java.util.List;
import java.util.Objects;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.query.statusmatrix.Matrix;
import nl.voortgang.query.statusmatrix.MatrixCell;
import nl.voortgang.web.organisation.Organisations.Scale;
import org.jspecify.annotations.Nullable;

/** What each status means, and how often it was given in each period: one table for each version of the scale that is used or in force. */
final class LegendLines {
    private LegendLines() {}

    /** @param bars the same counts, drawn; null where there are none */
    record Legend(
            int version,
            boolean inForce,
            List<Line> lines,
            @Nullable StatusBars bars) {}

    /**
     * A value of the scale.
     *
     * @param counts how many goals and activities have it, for each period
     */
    record Line(ScaleValue value, List<Long> counts) {}

    static List<Legend> of(Matrix matrix, List<Scale> scales) {
        int inForce = scales.stream().mapToInt(Scale::version).max().orElse(0);
        return scales.stream()
                .filter(scale -> scale.version() == inForce || isUsed(scale, matrix))
                .map(scale -> legend(scale, inForce, matrix))
                .toList()
                .reversed();
    }

    private static Legend legend(Scale scale, int inForce, Matrix matrix) {
        List<Line> lines = scale.values().stream()
                .map(value -> new Line(value, counts(scale.version(), value, matrix)))
                .toList();
        return new Legend(scale.version(), scale.version() == inForce, lines, StatusBars.of(lines, matrix.periods()));
    }

    private static boolean isUsed(Scale scale, Matrix matrix) {
        return matrix.rows().stream()
                .flatMap(row -> row.statuses().values().stream())
                .anyMatch(cell -> cell.scaleVersion() == scale.version());
    }

    private static List<Long> counts(int version, ScaleValue value, Matrix matrix) {
        return matrix.periods().stream()
                .map(period -> matrix.rows().stream()
                        .map(row -> row.statuses().get(period.code()))
                        .filter(Objects::nonNull)
                        .filter((MatrixCell cell) ->
                                cell.scaleVersion() == version && cell.code().equals(value.code()))
                        .count())
                .toList();
    }
}
