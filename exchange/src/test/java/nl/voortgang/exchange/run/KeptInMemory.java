package nl.voortgang.exchange.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;

/** Files and progress as a database would keep them. */
final class KeptInMemory implements ImportFiles, ProgressBoard {
    private final Map<ImportId, Pending> pending = new LinkedHashMap<>();
    private final Map<ImportId, byte[]> contents = new LinkedHashMap<>();
    private final Map<ImportId, ImportProgress> shown = new LinkedHashMap<>();
    boolean diesBeforeDeleting;
    private final Set<OrganisationId> taken = new HashSet<>();

    @Override
    public synchronized boolean save(Pending file, byte[] content) {
        boolean other = pending.values().stream()
                .anyMatch(kept -> kept.organisation().equals(file.organisation())
                        && !kept.importId().equals(file.importId()));
        if (other) {
            return false;
        }
        pending.putIfAbsent(file.importId(), file);
        contents.putIfAbsent(file.importId(), content);
        return true;
    }

    @Override
    public synchronized List<Pending> pending() {
        return List.copyOf(pending.values());
    }

    @Override
    public synchronized Optional<Pending> pending(ImportId importId) {
        return Optional.ofNullable(pending.get(importId));
    }

    @Override
    public synchronized Optional<byte[]> content(ImportId importId) {
        return Optional.ofNullable(contents.get(importId));
    }

    @Override
    public synchronized void delete(ImportId importId) {
        if (diesBeforeDeleting) {
            diesBeforeDeleting = false;
            throw new IllegalStateException("killed");
        }
        pending.remove(importId);
        contents.remove(importId);
    }

    @Override
    public synchronized Optional<Turn> take(OrganisationId organisation) {
        return taken.add(organisation) ? Optional.of(() -> giveBack(organisation)) : Optional.empty();
    }

    private synchronized void giveBack(OrganisationId organisation) {
        taken.remove(organisation);
    }

    @Override
    public synchronized void show(ImportProgress progress) {
        shown.put(progress.importId(), progress);
    }

    @Override
    public synchronized Optional<ImportProgress> of(ImportId importId) {
        return Optional.ofNullable(shown.get(importId));
    }

    @Override
    public synchronized List<ImportProgress> of(OrganisationId organisation) {
        List<ImportProgress> found = new ArrayList<>();
        shown.values().stream()
                .filter(progress -> progress.organisation().equals(organisation))
                .forEach(found::add);
        return found.reversed();
    }
}
