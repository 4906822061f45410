package nl.voortgang.query.collectionprogress;

/**
 * So many of so many.
 *
 * @param activities that are to be reported on
 * @param reported those of them that have a report, whatever its state
 * @param approved those whose report is approved
 * @param returned those whose report waits for a correction
 * @param goals that could be assessed
 * @param assessedGoals those of them that are
 */
public record Counts(int activities, int reported, int approved, int returned, int goals, int assessedGoals) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                activities + other.activities,
                reported + other.reported,
                approved + other.approved,
                returned + other.returned,
                goals + other.goals,
                assessedGoals + other.assessedGoals);
    }
}
