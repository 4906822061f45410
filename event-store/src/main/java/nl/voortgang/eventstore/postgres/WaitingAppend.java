package nl.voortgang.eventstore.postgres;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

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
    private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();

    WaitingAppend(AppendRequest request) {
        this.request = request;
    }

    AppendRequest request() {
        return request;
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
