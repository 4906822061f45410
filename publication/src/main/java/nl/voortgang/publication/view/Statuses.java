package nl.voortgang.publication.view;

import java.util.regex.Pattern;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.publication.report.Legend;
import nl.voortgang.publication.report.Status;
import org.jspecify.annotations.Nullable;

/** Statuses as shape, text and colour, so that each can be read without any one of them. */
final class Statuses {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String NO_COLOUR = "#5f6368";

    private Statuses() {}

    static @Nullable Places of(@Nullable Status status) {
        return status == null
                ? null
                : places(status.code(), status.label(), status.level(), status.shape(), status.colour());
    }

    static Places of(Legend.Value value) {
        return places(value.code(), value.label(), value.level(), value.shape(), value.colour())
                .text("definition", value.definition());
    }

    private static Places places(
            String code,
            @Nullable String label,
            StatusLevel level,
            @Nullable StatusShape shape,
            @Nullable String colour) {
        return new Places()
                .text("code", code)
                .text("label", label == null ? code : label)
                .flag("isOnTrack", level == StatusLevel.ON_TRACK)
                .flag("isAtRisk", level == StatusLevel.AT_RISK)
                .flag("isOffTrack", level == StatusLevel.OFF_TRACK)
                .flag("isNotStarted", level == StatusLevel.NOT_STARTED)
                .flag("isCompleted", level == StatusLevel.COMPLETED)
                .markup("shape", shape == null ? "" : drawing(shape, colour));
    }

    /** The name of the shape and its colour are also read off it where it is drawn by other means, in PDF. */
    private static String drawing(StatusShape shape, @Nullable String colour) {
        String ink = colour != null && COLOUR.matcher(colour).matches() ? colour : NO_COLOUR;
        return "<svg class=\"shape shape-" + name(shape)
                + "\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\" color=\""
                + ink + "\">" + outline(shape) + "</svg>";
    }

    private static String name(StatusShape shape) {
        return switch (shape) {
            case CIRCLE -> "circle";
            case TRIANGLE -> "triangle";
            case SQUARE -> "square";
            case DIAMOND -> "diamond";
            case RING -> "ring";
            case CHECK -> "check";
        };
    }

    private static String outline(StatusShape shape) {
        return switch (shape) {
            case CIRCLE -> "<circle cx=\"8\" cy=\"8\" r=\"7\"/>";
            case TRIANGLE -> "<path d=\"M8 1 15.5 15H.5Z\"/>";
            case SQUARE -> "<path d=\"M1.5 1.5H14.5V14.5H1.5Z\"/>";
            case DIAMOND -> "<path d=\"M8 .5 15.5 8 8 15.5.5 8Z\"/>";
            case RING -> "<circle class=\"line\" cx=\"8\" cy=\"8\" r=\"6\"/>";
            case CHECK -> "<path class=\"line\" d=\"M2 8.5 6.5 13 14 3\"/>";
        };
    }
}
