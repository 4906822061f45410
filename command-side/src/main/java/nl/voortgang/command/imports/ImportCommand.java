package nl.voortgang.command.imports;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;

/** What can be asked of an import. */
public sealed interface ImportCommand extends Command {
    ImportId importId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(importId());
    }

    record StartImport(ImportId importId, OrganisationId organisationId, String fileDigest, int rows)
            implements ImportCommand {}

    record CompleteImport(ImportId importId, int changed, int unchanged, int conflicts) implements ImportCommand {}
}
