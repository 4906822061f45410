package nl.voortgang.application.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar where a person watches; nothing where the output goes to a file or another program. */
final class Bar implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    private Bar(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Bar of(String task) {
        return new Bar(
                isWatched()
                        ? new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(1)
                                .build()
                        : null);
    }

    private static boolean isWatched() {
        return Terminal.console().isPresent();
    }

    void at(long done, long total) {
        if (bar != null) {
            bar.maxHint(Math.max(total, 1));
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
