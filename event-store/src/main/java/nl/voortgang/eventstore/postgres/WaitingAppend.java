package nl.voortgang.eventstore.postgres;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A request in the queue, and what came of it for its caller. */
final class WaitingAppend {
    enum Verdict {
        WRITTEN,
        /** Nothing of it was written, and nobody has said why. */
        LEFT,
        /** Nobody knows whether it was written. */
        IN_DOUBT
    }

    private final AppendRequest request;
    private final @Nullable UUID receiptId;
    private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();

    WaitingAppend(AppendRequest request) {
        this.request = request;
        // A hash, worked out here so that nobody waits for it who wants into the queue.
        this.receiptId = request.receiptId();
    }

    AppendRequest request() {
        return request;
    }

    @Nullable
    UUID receiptId() {
        return receiptId;
    }

    /** The first answer counts. */
    void answer(Verdict answer) {
        verdict.complete(answer);
    }

    Verdict await() throws InterruptedException {
        try {
            return verdict.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer is never a failure", e);
        }
    }

    Verdict awaitUninterruptibly() {
        return verdict.join();
    }
}
