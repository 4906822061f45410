package nl.voortgang.exchange.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.voortgang.exchange.plan.Stage;
import org.jspecify.annotations.Nullable;

/** Counts what was done, and shows it: to the listener as it happens, on the board now and then. */
final class Meter {
    private static final Duration BETWEEN_SHOWS = Duration.ofMillis(500);

    private final ProgressBoard board;
    private final ProgressListener listener;
    private final Clock clock;
    private ImportProgress progress;
    private Instant shown = Instant.EPOCH;
    private @Nullable Stage stage;
    private int done;
    private int total;

    Meter(ImportProgress started, ProgressBoard board, ProgressListener listener, Clock clock) {
        this.progress = started;
        this.board = board;
        this.listener = listener;
        this.clock = clock;
    }

    synchronized void expect(int commands) {
        total = commands;
        move(true);
    }

    synchronized void enter(Stage next) {
        stage = next;
        move(true);
    }

    synchronized void done() {
        done++;
        // Deciding anew can make more of it than was expected.
        total = Math.max(total, done);
        move(false);
    }

    private void move(boolean show) {
        Instant now = clock.instant();
        progress = progress.at(stage, done, total, now);
        listener.moved(progress);
        if (show || shown.plus(BETWEEN_SHOWS).isBefore(now)) {
            board.show(progress);
            shown = now;
        }
    }

    synchronized ImportProgress end(ImportState state, @Nullable String why, @Nullable ImportReport report) {
        progress = progress.ended(state, why, report, clock.instant());
        board.show(progress);
        listener.moved(progress);
        return progress;
    }
}
