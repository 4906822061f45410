package nl.voortgang.eventstore.postgres;

/** Writes append requests. Safe for use by any number of threads. */
interface Appends {

    /** Returns when all of it is stored for good; throws where none of it is, or where that cannot be known. */
    void append(AppendRequest request);
}
