package nl.voortgang.query.statustimeline;

import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import org.jspecify.annotations.Nullable;

/**
 * A status with the legend of the scale version it was given in.
 *
 * @param label null, like colour and shape, where the scale version is not known
 */
public record ShownStatus(
        String code,
        @Nullable String label,
        StatusLevel level,
        @Nullable String colour,
        @Nullable StatusShape shape,
        int scaleVersion) {}
