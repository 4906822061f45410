package nl.voortgang.command;

/** An intention that may be refused. Carries every id it needs, so that deciding makes none. */
public interface Command {
    /** The stream of events it concerns, for example {@code activity/3f0e…}. */
    String aggregateId();
}
