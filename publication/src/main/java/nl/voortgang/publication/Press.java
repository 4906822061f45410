package nl.voortgang.publication;

import java.util.Map;

/** Prints a report. The same edition gives the same bytes, today and years later, on every node. */
public interface Press {

    /** All forms of it. */
    Map<Form, byte[]> print(Edition edition);
}
