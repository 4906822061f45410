package nl.voortgang.publication.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.voortgang.events.PeriodId;

/** Troubles in memory. */
final class KeptTroubles implements Troubles {
    private final Map<String, Of> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<PrintTrouble> find(PeriodId period, int edition) {
        return Optional.ofNullable(kept.get(period + "/" + edition)).map(Of::trouble);
    }

    @Override
    public List<Of> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public void put(Of trouble) {
        kept.put(trouble.period() + "/" + trouble.edition(), trouble);
    }

    @Override
    public void remove(PeriodId period, int edition) {
        kept.remove(period + "/" + edition);
    }
}
