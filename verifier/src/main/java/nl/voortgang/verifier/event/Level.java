package nl.voortgang.verifier.event;

import org.jspecify.annotations.Nullable;

/** The levels of the outline. Part of every key, as ids are only known to be unique within a level. */
public enum Level {
    HEADING("heading", "headingId"),
    GOAL("goal", "goalId"),
    ACTIVITY("activity", "activityId");

    private final String concept;
    private final String idField;

    Level(String concept, String idField) {
        this.concept = concept;
        this.idField = idField;
    }

    String idField() {
        return idField;
    }

    static @Nullable Level of(String eventName) {
        for (Level level : values()) {
            if (eventName.startsWith(level.concept + ".")) {
                return level;
            }
        }
        return null;
    }
}
