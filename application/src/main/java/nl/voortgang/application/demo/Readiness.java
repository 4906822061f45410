package nl.voortgang.application.demo;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Whether what the program starts with (demonstration data, interrupted imports) is there and can be seen. */
@Component
public class Readiness {
    /** How far it is. */
    public enum State {
        LOADING,
        READY,
        FAILED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.LOADING);

    public State state() {
        return state.get();
    }

    void become(State next) {
        state.set(next);
    }
}
