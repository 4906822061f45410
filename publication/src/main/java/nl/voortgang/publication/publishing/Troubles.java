package nl.voortgang.publication.publishing;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.PeriodId;

/** What could not be printed, as every node knows it: neither history nor projection. The application says where it is kept. */
public interface Troubles {
    /** An edition that could not be printed. */
    record Of(PeriodId period, int edition, PrintTrouble trouble) {}

    Optional<PrintTrouble> find(PeriodId period, int edition);

    List<Of> all();

    /** In place of what was known of it. */
    void put(Of trouble);

    void remove(PeriodId period, int edition);
}
