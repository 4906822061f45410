package nl.voortgang.query.collectionprogress;

/** The levels of the outline. Part of every key, as ids are only known to be unique within a level. */
enum OutlineLevel {
    HEADING,
    GOAL,
    ACTIVITY
}
