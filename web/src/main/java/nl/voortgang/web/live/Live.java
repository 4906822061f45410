package nl.voortgang.web.live;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells pages how far something is, as events that the server sends: {@code progress} with its bars as often as they change, and {@code end} once
 * there is nothing to wait for, upon which the page takes in what came of it. A page does as well without: then its reader asks again.
 */
@Component
public class Live {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    /** A connection that stays open costs one; whoever comes when there are so many asks again by hand. */
    private static final int MOST = 64;

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(400);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-pages").factory());
    private final Map<SseEmitter, Listener> listeners = new ConcurrentHashMap<>();
    private final ScheduledFuture<?> telling;

    Live() {
        telling = clock.scheduleWithFixedDelay(this::tellAll, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * What a page listens to.
     *
     * @param bars asked again and again; none once there is nothing to wait for
     * @throws ResponseStatusException where too many pages listen already
     */
    public SseEmitter follow(Supplier<List<Bar>> bars) {
        if (listeners.size() >= MOST) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        emitter.onCompletion(() -> listeners.remove(emitter));
        emitter.onTimeout(emitter::complete);
        listeners.put(emitter, new Listener(emitter, bars));
        return emitter;
    }

    private void tellAll() {
        listeners.values().forEach(listener -> {
            try {
                listener.tell();
            } catch (IOException | IllegalStateException gone) {
                listeners.remove(listener.emitter);
            } catch (RuntimeException failed) {
                LOG.warn("A page that waits could not be told how far it is.", failed);
                listeners.remove(listener.emitter);
                listener.emitter.complete();
            }
        });
    }

    /** Before the server waits for requests to end: these would not end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        telling.cancel(false);
        clock.shutdown();
        listeners.keySet().forEach(SseEmitter::complete);
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }

    private static final class Listener {
        private final SseEmitter emitter;
        private final Supplier<List<Bar>> bars;
        private List<Bar> told = List.of();

        Listener(SseEmitter emitter, Supplier<List<Bar>> bars) {
            this.emitter = emitter;
            this.bars = bars;
        }

        void tell() throws IOException {
            List<Bar> now = bars.get();
            if (now.isEmpty()) {
                emitter.send(SseEmitter.event().name("end").data("{}"));
                emitter.complete();
            } else if (!now.equals(told)) {
                told = now;
                emitter.send(SseEmitter.event().name("progress").data(now));
            }
        }
    }
}
