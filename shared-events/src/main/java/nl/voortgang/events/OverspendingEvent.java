package nl.voortgang.events;

/** What can happen to an overspending. Stored for good: add, never rename. */
public sealed interface OverspendingEvent extends Event {
    OverspendingId overspendingId();

    @Override
    default OrganisationId organisationId() {
        return overspendingId().organisationId();
    }

    /**
     * The accountant said what kind of overspending it is, and why; the newest classification counts.
     *
     * @param programme what the id names
     */
    @StoredName("overspending.classified")
    record OverspendingClassified(
            OverspendingId overspendingId, Subject programme, OverspendingClass classification, FreeText reason)
            implements OverspendingEvent {}
}
