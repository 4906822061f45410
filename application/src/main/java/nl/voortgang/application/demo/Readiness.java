package nl.voortgang.application.demo;

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

    private volatile State state = State.LOADING;

    public State state() {
        return state;
    }

    void become(State next) {
        state = next;
    }
}
