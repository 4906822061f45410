package nl.voortgang.query.outline;

import nl.voortgang.events.SubjectKind;

/**
 * The levels, in the order in which a heading's own goals, own activities and lower headings follow each other. Part of every key, as ids
 * are only known to be unique within a level.
 */
enum OutlineLevel {
    GOAL,
    ACTIVITY,
    HEADING;

    static OutlineLevel of(SubjectKind kind) {
        return switch (kind) {
            case PROGRAMME, THEME -> HEADING;
            case GOAL -> GOAL;
            case ACTIVITY -> ACTIVITY;
        };
    }
}
