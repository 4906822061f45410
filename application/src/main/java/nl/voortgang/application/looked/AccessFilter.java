package nl.voortgang.application.looked;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records what came of a request before the first byte of the answer goes out. Stands within the chain that finds out who asks, before everything
 * that refuses, so that each refusal passes by here.
 */
public final class AccessFilter extends OncePerRequestFilter {
    private final Recorder recorder;
    private final Clock clock;

    public AccessFilter(Recorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant at = clock.instant();
        // Whoever signs out is gone when the answer is made.
        UUID before = Looking.actor();
        WatchedResponse watched = new WatchedResponse(
                response, (status, location) -> record(new Answer(request, response, status, location, before, at)));
        chain.doFilter(request, watched);
        if (!request.isAsyncStarted()) {
            watched.end();
        }
    }

    /** An answer as it is about to go out. */
    record Answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String location,
            @Nullable UUID before,
            Instant at) {}

    private void record(Answer answer) {
        try {
            Recorded.of(answer).ifPresent(recorder::record);
        } catch (AccessNotRecorded notRecorded) {
            // Another answer takes its place, and is no file.
            answer.response().setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
            answer.response().setContentLengthLong(-1);
            throw notRecorded;
        }
    }
}
