package nl.voortgang.events;

/** What can happen to the import of a file. Stored for good: add, never rename. */
public sealed interface ImportEvent extends Event {
    ImportId importId();

    /**
     * A file was found good as a whole; from here on its rows are applied.
     *
     * @param fileDigest SHA-256 of the file, hexadecimal
     * @param rows how many rows it has
     */
    @StoredName("import.started")
    record ImportStarted(ImportId importId, OrganisationId organisationId, String fileDigest, int rows)
            implements ImportEvent {}

    /**
     * Every row was applied, was there already, or is reported as in conflict with a change made here.
     *
     * @param changed rows that led to an event
     * @param unchanged rows that were there already
     * @param conflicts rows whose value was changed here since, and was kept
     */
    @StoredName("import.completed")
    record ImportCompleted(ImportId importId, OrganisationId organisationId, int changed, int unchanged, int conflicts)
            implements ImportEvent {}
}
