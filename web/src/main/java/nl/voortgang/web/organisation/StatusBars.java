package nl.voortgang.web.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.query.statusmatrix.MatrixPeriod;
import nl.voortgang.web.organisation.LegendLines.Line;
import nl.voortgang.web.theme.Colour;
import org.jspecify.annotations.Nullable;

/**
 * How often each status was given, as a drawing: a bar for each period in which any was, and in it a part for each status. A part has the
 * status's colour and shape and its number; where it is too narrow for those, the table beside the drawing says them.
 */
public record StatusBars(List<Bar> bars, int height) {
    /** Sizes are in units of the drawing, which the browser fits to the page. */
    public static final int WIDTH = 640;

    private static final int ROW = 72;
    private static final int LABEL = 28;
    private static final int THICKNESS = 34;
    private static final int GAP = 2;
    private static final int SHAPE = 20;

    /** The narrowest part that shape and number fit into. */
    private static final int NARROWEST_WITH_TEXT = 90;

    /**
     * A period.
     *
     * @param y of its upper side, where its name stands
     */
    public record Bar(MatrixPeriod period, int y, List<Part> parts) {
        public int baseline() {
            return y + LABEL - 8;
        }

        public int top() {
            return y + LABEL;
        }

        public int thickness() {
            return THICKNESS;
        }

        /** Where numbers stand. */
        public int textline() {
            return top() + THICKNESS - 10;
        }

        public int shapeTop() {
            return top() + (THICKNESS - SHAPE) / 2;
        }

        public int shapeSize() {
            return SHAPE;
        }
    }

    /**
     * A status within a period.
     *
     * @param ink what shape and number are written in, so that they can be read on its colour
     * @param labelled whether shape and number fit
     */
    public record Part(ScaleValue value, long count, String x, String width, String ink, boolean labelled) {
        /** Where the number begins, from the left. */
        public String textX() {
            return units(Double.parseDouble(x) + SHAPE + 14);
        }

        public String shapeX() {
            return units(Double.parseDouble(x) + 8);
        }
    }

    /** Null where no status of this scale was given in any period. */
    public static @Nullable StatusBars of(List<Line> lines, List<MatrixPeriod> periods) {
        List<Bar> bars = new ArrayList<>();
        for (int at = 0; at < periods.size(); at++) {
            int period = at;
            long total =
                    lines.stream().mapToLong(line -> line.counts().get(period)).sum();
            if (total > 0) {
                bars.add(new Bar(periods.get(at), bars.size() * ROW, parts(lines, period, total)));
            }
        }
        return bars.isEmpty() ? null : new StatusBars(List.copyOf(bars), bars.size() * ROW);
    }

    private static List<Part> parts(List<Line> lines, int period, long total) {
        List<Line> given =
                lines.stream().filter(line -> line.counts().get(period) > 0).toList();
        double room = WIDTH - (given.size() - 1.0) * GAP;
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (Line line : given) {
            long count = line.counts().get(period);
            double width = room * count / total;
            String ink = Colour.of(line.value().colour())
                    .map(Colour::ink)
                    .orElse(Colour.BLACK)
                    .hex();
            parts.add(new Part(line.value(), count, units(x), units(width), ink, width >= NARROWEST_WITH_TEXT));
            x += width + GAP;
        }
        return List.copyOf(parts);
    }

    private static String units(double size) {
        return String.format(Locale.ROOT, "%.1f", size);
    }
}
