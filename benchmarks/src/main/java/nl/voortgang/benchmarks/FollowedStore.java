package nl.voortgang.benchmarks;

import java.util.function.Consumer;

/** A store whose events can be followed into a table of their own, as a projection does. */
interface FollowedStore extends Store {

    /** Begins to follow. Says of each event, by its id, that its row can be seen, as soon as the transaction that wrote it has committed. */
    void follow(Consumer<String> visible);
}
