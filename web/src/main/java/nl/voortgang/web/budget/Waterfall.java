package nl.voortgang.web.budget;

import java.util.List;
import nl.voortgang.web.budget.Course.Step;

/**
 * A course as a drawing: a bar for every step, each below the one before it. A change begins where the step before it ended, so that one sees what
 * it adds or takes. Shapes only: the figures stand in the table beside it, under the same numbers.
 *
 * @param zero where nothing is, from the left
 */
public record Waterfall(List<Bar> bars, int height, String zero) {
    /** Sizes are in units of the drawing, which the browser fits to the page. */
    public static final int WIDTH = 640;

    private static final int MARGIN = 64;
    private static final int ROW = 32;
    private static final int THICKNESS = 20;

    /** How a bar looks, besides its length. */
    public enum Look {
        TOTAL,
        MORE,
        LESS,
        /** A change that comes to nothing, as where lines of a transfer are added up. */
        SAME
    }

    /**
     * A bar.
     *
     * @param y of its upper side
     * @param end where the step ends, from the left
     */
    public record Bar(int number, Look look, int y, String x, String width, String end, boolean last) {
        public int thickness() {
            return THICKNESS;
        }

        /** Where its number stands. */
        public int baseline() {
            return y + THICKNESS - 4;
        }

        /** Where the next bar begins, from above. */
        public int next() {
            return y + ROW;
        }
    }

    static Waterfall of(Course course) {
        List<Step> steps = course.steps();
        long least = 0;
        long most = 0;
        for (Step step : steps) {
            least = Math.min(least, Math.min(step.before(), step.after()));
            most = Math.max(most, Math.max(step.before(), step.after()));
        }
        Scale scale = new Scale(least, most);
        List<Bar> bars = steps.stream()
                .map(step -> bar(step, scale, step.number() == steps.size()))
                .toList();
        return new Waterfall(bars, steps.size() * ROW + 8, scale.text(0));
    }

    private static Bar bar(Step step, Scale scale, boolean last) {
        double from = scale.of(Math.min(step.before(), step.after()));
        double to = scale.of(Math.max(step.before(), step.after()));
        return new Bar(
                step.number(),
                look(step),
                (step.number() - 1) * ROW + 8,
                Scale.text(from),
                // What is very small, or nothing, is still seen.
                Scale.text(Math.max(2, to - from)),
                scale.text(step.after()),
                last);
    }

    private static Look look(Step step) {
        if (!step.isChange()) {
            return Look.TOTAL;
        }
        return step.amount() == 0 ? Look.SAME : step.amount() < 0 ? Look.LESS : Look.MORE;
    }

    /** Gives amounts their place between left and right. */
    private record Scale(long least, long most) {
        double of(long cents) {
            double range = (double) most - least;
            double share = range == 0 ? 0 : (cents - (double) least) / range;
            return MARGIN + share * (WIDTH - MARGIN - 4);
        }

        String text(long cents) {
            return text(of(cents));
        }

        /** To a tenth, with a point: as drawings are written in every language. */
        static String text(double place) {
            return Double.toString(Math.round(place * 10) / 10.0);
        }
    }
}
