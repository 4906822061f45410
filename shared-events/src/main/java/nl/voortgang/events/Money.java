package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An amount in whole euro cents. Adding beyond the range of a long throws instead of wrapping. */
public record Money(@JsonValue long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    @JsonCreator
    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    /**
     * The sum of both.
     *
     * @throws ArithmeticException where it does not fit
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
