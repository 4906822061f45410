package nl.voortgang.exchange.run;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;

/** Where every node can see how far imports are. */
public interface ProgressBoard {
    void show(ImportProgress progress);

    Optional<ImportProgress> of(ImportId importId);

    /** The imports of an organisation, newest first, as many as a page shows. */
    List<ImportProgress> of(OrganisationId organisation);
}
