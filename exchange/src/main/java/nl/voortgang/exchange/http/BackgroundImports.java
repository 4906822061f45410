package nl.voortgang.exchange.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.voortgang.exchange.run.ImportInterrupted;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.ProgressListener;
import nl.voortgang.exchange.run.RunningImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Carries imports out while nobody waits for them. */
@Component
public final class BackgroundImports implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(BackgroundImports.class);

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("import-", 0).daemon().factory());
    private final Importer importer;

    BackgroundImports(Importer importer) {
        this.importer = importer;
    }

    /** Returns at once; how it goes on can be seen where the importer shows progress. */
    public void start(RunningImport running) {
        threads.execute(() -> {
            try {
                running.run(ProgressListener.NONE);
            } catch (ImportInterrupted interrupted) {
                log.error("import {} was interrupted", running.importId(), interrupted.getCause());
            }
        });
    }

    /** Takes up what was interrupted when the program last stopped; to be called once it can take commands. */
    public void resumePending() {
        threads.execute(importer::resumePending);
    }

    /** What is under way stops where it is: it goes on at the next start. */
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
