package nl.voortgang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines over sizes that differ by orders of magnitude, as an SVG: both axes are logarithmic, so that what costs the same however large it grows is
 * a level line. Lines differ in their marks and dashes, not by colour alone.
 */
final class Chart {
    private static final int WIDTH = 860;
    private static final int LEFT = 70;
    private static final int TOP = 50;
    private static final int PLOT_WIDTH = 400;
    private static final int PLOT_HEIGHT = 260;
    private static final int LEGEND = LEFT + PLOT_WIDTH + 24;
    private static final List<String> COLOURS =
            List.of("#154273", "#a90061", "#275937", "#8a4a00", "#42145f", "#3b3b3b", "#00695c");
    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "10 3 2 3", "5 5", "1 2", "12 4 2 4 2 4");

    private final String title;
    private final String horizontal;
    private final String vertical;
    private final List<Line> lines = new ArrayList<>();

    /** A line by its name. */
    private record Line(String name, List<Point> points) {}

    /** Of a line; both values are more than zero. */
    record Point(double x, double y) {}

    Chart(String title, String horizontal, String vertical) {
        this.title = title;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    void add(String name, List<Point> points) {
        lines.add(new Line(name, List.copyOf(points)));
    }

    String svg() {
        Axis x = Axis.of(
                lines.stream()
                        .flatMap(line -> line.points.stream())
                        .map(Point::x)
                        .toList(),
                LEFT,
                PLOT_WIDTH);
        Axis y = Axis.of(
                lines.stream()
                        .flatMap(line -> line.points.stream())
                        .map(Point::y)
                        .toList(),
                TOP + PLOT_HEIGHT,
                -PLOT_HEIGHT);
        int height = Math.max(TOP + PLOT_HEIGHT + 60, TOP + 30 * lines.size() + 20);
        StringBuilder svg = new StringBuilder();
        svg.append(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title\""
                                + " font-family=\"sans-serif\" font-size=\"13\">%n<title id=\"title\">%s</title>%n"
                                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n")
                        .formatted(WIDTH, height, escaped(title)));
        text(svg, LEFT, 24, "start", title);
        for (double at : x.ticks()) {
            rule(svg, x.place(at), TOP, x.place(at), TOP + PLOT_HEIGHT);
            text(svg, x.place(at), TOP + PLOT_HEIGHT + 20, "middle", label(at));
        }
        for (double at : y.ticks()) {
            rule(svg, LEFT, y.place(at), LEFT + PLOT_WIDTH, y.place(at));
            text(svg, LEFT - 8, y.place(at) + 4, "end", label(at));
        }
        text(svg, LEFT + PLOT_WIDTH / 2.0, TOP + PLOT_HEIGHT + 44, "middle", horizontal);
        text(svg, LEFT, TOP - 8, "start", vertical);
        for (int number = 0; number < lines.size(); number++) {
            draw(svg, lines.get(number), number, x, y);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder svg, Line line, int number, Axis x, Axis y) {
        String colour = COLOURS.get(number % COLOURS.size());
        String dash = DASHES.get(number % DASHES.size());
        String path = line.points.stream()
                .map(point -> "%.1f,%.1f".formatted(x.place(point.x), y.place(point.y)))
                .collect(Collectors.joining(" "));
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%n"
                .formatted(path, colour, dash));
        for (Point point : line.points) {
            mark(svg, number, x.place(point.x), y.place(point.y), colour);
        }
        double row = TOP + 12 + 30.0 * number;
        svg.append("<path d=\"M%d %.1fh30\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%n"
                .formatted(LEGEND, row, colour, dash));
        mark(svg, number, LEGEND + 15, row, colour);
        text(svg, LEGEND + 38, row + 4, "start", line.name);
    }

    /** A circle, a square or a triangle. */
    private static void mark(StringBuilder svg, int number, double x, double y, String colour) {
        svg.append(
                switch (number % 3) {
                    case 0 -> "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n".formatted(x, y, colour);
                    case 1 ->
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\" fill=\"%s\"/>%n"
                                .formatted(x - 4, y - 4, colour);
                    default -> "<path d=\"M%.1f %.1fl5 9h-10z\" fill=\"%s\"/>%n".formatted(x, y - 5, colour);
                });
    }

    private static void rule(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ccc\"/>%n".formatted(x1, y1, x2, y2));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, anchor, escaped(text)));
    }

    private static String label(double at) {
        return at >= 1 ? "%,.0f".formatted(at) : Double.toString(at);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /**
     * From one power of ten to another.
     *
     * @param begin where the lower one is
     * @param length to the upper one; negative where that is above
     */
    private record Axis(int lower, int upper, double begin, double length) {
        static Axis of(List<Double> values, double begin, double length) {
            double least = values.stream().mapToDouble(value -> value).min().orElse(1);
            double most = values.stream().mapToDouble(value -> value).max().orElse(10);
            int lower = (int) Math.floor(Math.log10(least));
            return new Axis(lower, Math.max(lower + 1, (int) Math.ceil(Math.log10(most))), begin, length);
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            for (int power = lower; power <= upper; power++) {
                // Exact, which a power is not always.
                ticks.add(Double.valueOf("1e" + power));
            }
            return ticks;
        }

        double place(double value) {
            return begin + length * (Math.log10(value) - lower) / (upper - lower);
        }
    }
}
