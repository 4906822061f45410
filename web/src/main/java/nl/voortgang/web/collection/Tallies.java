package nl.voortgang.web.collection;

import java.util.List;

/**
 * How far collecting has come for some activities. Each activity counts once.
 *
 * @param overdue those of the first three that should have been handed in by now
 */
public record Tallies(int toDo, int draft, int returned, int reported, int approved, int overdue) {
    static Tallies of(List<Line> lines) {
        return new Tallies(
                count(lines, Stage.TO_DO),
                count(lines, Stage.DRAFT),
                count(lines, Stage.RETURNED),
                count(lines, Stage.REPORTED),
                count(lines, Stage.APPROVED),
                (int) lines.stream().filter(Line::overdue).count());
    }

    private static int count(List<Line> lines, Stage stage) {
        return (int) lines.stream().filter(line -> line.stage() == stage).count();
    }

    public int all() {
        return toDo + draft + returned + reported + approved;
    }

    /** Those about which no officer has anything to do any more. */
    public int handedIn() {
        return reported + approved;
    }
}
