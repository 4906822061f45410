package nl.voortgang.events;

/** Whether the current budget of a line may be below zero. */
public enum NegativeLines {
    ALLOWED,
    REFUSED
}
