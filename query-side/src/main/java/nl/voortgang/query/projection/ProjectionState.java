package nl.voortgang.query.projection;

/** How a projection is doing. */
public enum ProjectionState {
    /** Its rows account for everything that happened. */
    UP_TO_DATE,
    /** It is working its way to the head of the log. */
    CATCHING_UP,
    /** Something outside it, such as the database, is not there for the moment; it goes on by itself. */
    RETRYING,
    /** It stands still, and somebody has to look at it. */
    FAILED,
    /** Its tables were made by another version of the program; a rebuild is needed, and starts by itself. */
    OUTDATED,
    /** It has no tables; whoever runs it makes them. */
    MISSING
}
