package nl.voortgang.web.moment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The events around the moment that a page shows.
 *
 * @param previous when the last one before that moment was recorded; null where there is none, as is next
 */
public record Neighbours(
        @Nullable Instant previous, @Nullable Instant next) {}
