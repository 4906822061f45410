package nl.voortgang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of a decision: what happens, or why nothing does. */
public record Decided<E>(List<E> events, @Nullable Refused refused) {

    /** Exactly this happens. */
    public void then(E expected) {
        assertThat(refused).isNull();
        assertThat(events).isEqualTo(List.of(expected));
    }

    /** Exactly these happen, in this order. */
    public void then(List<? extends E> expected) {
        assertThat(refused).isNull();
        assertThat(events).isEqualTo(expected);
    }

    /** It was accepted, and changes nothing. */
    public void thenNothing() {
        assertThat(refused).isNull();
        assertThat(events).isEmpty();
    }

    public void thenRefused(Reason reason) {
        assertThat(refused).as("a refusal instead of %s", events).isNotNull();
        assertThat(refused).extracting(Refused::reason).isEqualTo(reason);
        assertThat(refused).message().isNotBlank();
    }
}
