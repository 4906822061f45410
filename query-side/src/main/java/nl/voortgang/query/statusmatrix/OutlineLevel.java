package nl.voortgang.query.statusmatrix;

/**
 * The levels of the outline, in the order in which a heading's own goals, own activities and lower headings follow each other. Part of every
 * key, as ids are only known to be unique within a level.
 */
enum OutlineLevel {
    GOAL,
    ACTIVITY,
    HEADING
}
