package nl.voortgang.publication.report;

import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import org.jspecify.annotations.Nullable;

/**
 * A status with the legend of the scale version it was given in.
 *
 * @param label null, like shape and colour, where that version is not known
 */
public record Status(
        String code,
        @Nullable String label,
        StatusLevel level,
        @Nullable StatusShape shape,
        @Nullable String colour,
        int scaleVersion) {}
