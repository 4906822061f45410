package nl.voortgang.application.erasure;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.voortgang.application.erasure.ErasableTexts.Found;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedEdition;
import nl.voortgang.web.erasure.TextErasures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What page and API ask for. */
@Component
class TextErasuresHere implements TextErasures, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TextErasuresHere.class);

    private final ErasableTexts texts;
    private final Wishes wishes;
    private final TextErasure erasure;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("erasing").factory());

    TextErasuresHere(ErasableTexts texts, Wishes wishes, TextErasure erasure) {
        this.texts = texts;
        this.wishes = wishes;
        this.erasure = erasure;
    }

    @Override
    public Optional<ErasableEvent> at(OrganisationId organisation, long position) {
        return found(organisation, position, null).map(texts::describe);
    }

    @Override
    public List<PrintedEdition> printed(OrganisationId organisation, long position, @Nullable String text) {
        return found(organisation, position, text).map(texts::printed).orElse(List.of());
    }

    /** What another organisation has does not exist here. */
    private Optional<Found> found(OrganisationId organisation, long position, @Nullable String text) {
        return texts.find(position, text).filter(found -> found.organisation().equals(organisation));
    }

    @Override
    public List<Wish> wishes(OrganisationId organisation) {
        return wishes.of(organisation);
    }

    @Override
    public boolean isImportUnfinished(OrganisationId organisation) {
        return texts.isImportUnfinished(organisation);
    }

    @Override
    public void begin() {
        worker.execute(this::carryOut);
    }

    private void carryOut() {
        try {
            erasure.carryOut();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("What was agreed to be erased could not be erased yet; it is tried again.", failed);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
