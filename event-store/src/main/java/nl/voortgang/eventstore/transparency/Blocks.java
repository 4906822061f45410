package nl.voortgang.eventstore.transparency;

import java.util.List;

/** Where the roots of complete blocks of leaves come from. */
public interface Blocks {
    /** How many blocks of one level make one of the next. */
    int WIDTH = 256;

    /**
     * The roots of the blocks with the numbers {@code from} up to, not including, {@code to}.
     *
     * @param level the block {@code n} of level {@code L} holds the leaves from {@code n * 256^L} on, {@code 256^L} of them; on level 0 it is a leaf
     * @throws LogAlteredException where one of them is missing
     */
    List<Hash> roots(int level, long from, long to);
}
