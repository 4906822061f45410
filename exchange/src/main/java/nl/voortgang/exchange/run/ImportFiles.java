package nl.voortgang.exchange.run;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;

/** Keeps the files of imports that have not ended, so that they can be taken up again after the program was stopped. */
public interface ImportFiles {

    /**
     * An import that has not ended.
     *
     * @param actor in whose name it was begun
     */
    record Pending(ImportId importId, OrganisationId organisation, ActorId actor) {}

    /** Keeps the file; the same again changes nothing. False where another import of the organisation has not ended yet. */
    boolean save(Pending pending, byte[] content);

    List<Pending> pending();

    Optional<Pending> pending(ImportId importId);

    /** The file as it was kept; empty where it was deleted. */
    Optional<byte[]> content(ImportId importId);

    void delete(ImportId importId);

    /**
     * Makes the caller the only one, on all nodes, who imports into the organisation, until it closes what it gets. Empty where somebody
     * else is. Whoever dies gives it up by that.
     */
    Optional<Turn> take(OrganisationId organisation);

    /** The right to import into an organisation. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
