package nl.voortgang.exchange.run;

import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.ImportEvent.ImportCompleted;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.present.History.Recorded;

/** The same file is the same import, until that was completed; after that it is another one, should there be anything to do again. */
final class ImportIds {
    private final History history;

    ImportIds(History history) {
        this.history = history;
    }

    ImportId of(String digest, OrganisationId organisation) {
        for (int generation = 0; ; generation++) {
            ImportId id = new ImportId(Keys.derived(organisation, "import", digest, Integer.toString(generation)));
            if (!hasEnded(id)) {
                return id;
            }
        }
    }

    boolean hasEnded(ImportId id) {
        List<Recorded> events = history.of(AggregateIds.of(id));
        return !events.isEmpty() && events.getLast().event() instanceof ImportCompleted;
    }
}
