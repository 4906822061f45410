package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/** Optional judgement on each of the three dimensions: a code of the status scale, or null where none was given. */
public record Judgement(
        @Nullable String time,
        @Nullable String money,
        @Nullable String quality) {
    public static final Judgement NONE = new Judgement(null, null, null);
}
