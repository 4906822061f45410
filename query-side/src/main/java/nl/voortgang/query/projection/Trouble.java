package nl.voortgang.query.projection;

/** What keeps a projection from going on. */
record Trouble(ProjectionState state, String message) {
    static final Trouble FULL = new Trouble(
            ProjectionState.FAILED, DeadLetters.CAPACITY + " events are parked, and there is no room for more");

    /** The framework's own tables went from under it: the next attempt finds them again, or makes them. */
    private static boolean isReplaced(Throwable fault) {
        return Fault.isMissingTable(fault) && !(fault instanceof UnfitTables);
    }

    static Trouble of(Throwable fault) {
        if (fault instanceof UnfitTables unfit && unfit.getCause() == null) {
            return new Trouble(ProjectionState.OUTDATED, Fault.describe(fault));
        }
        boolean retrying = Fault.isPassing(fault) || isReplaced(fault);
        return new Trouble(retrying ? ProjectionState.RETRYING : ProjectionState.FAILED, Fault.describe(fault));
    }
}
