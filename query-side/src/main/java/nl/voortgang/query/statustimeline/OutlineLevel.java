package nl.voortgang.query.statustimeline;

/** Which of the three has a timeline. Part of every key, as ids are only known to be unique within a level. */
enum OutlineLevel {
    HEADING,
    GOAL,
    ACTIVITY
}
