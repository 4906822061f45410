package nl.voortgang.verifier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what one check finds. Counts every difference, and keeps the first ones. */
public final class Findings {
    /** Enough to see a pattern; a log of which nothing is right must not fill the memory. */
    private static final int KEPT = 10;

    private final Part part;
    private final String name;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long checked;
    private long differing;

    public Findings(Part part, String name) {
        this.part = part;
        this.name = name;
    }

    public void checked() {
        checked++;
    }

    public void checked(long more) {
        checked += more;
    }

    public void differs(@Nullable Long position, String text) {
        differing++;
        if (differences.size() < KEPT) {
            differences.add(new Difference(position, text));
        }
    }

    /** A difference that belongs to no event. */
    public void differs(String text) {
        differs(null, text);
    }

    public void remark(String text) {
        remarks.add(text);
    }

    /** Whether another difference would still be kept: looking its circumstances up is worth the effort. */
    public boolean isKeeping() {
        return differences.size() < KEPT;
    }

    public boolean isGood() {
        return differing == 0;
    }

    public Check toCheck() {
        return new Check(part, name, checked, differing, List.copyOf(differences), List.copyOf(remarks));
    }
}
