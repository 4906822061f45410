package nl.voortgang.query.accesslog;

import nl.voortgang.eventstore.transparency.TransparencyLog;

/** What was signed of the log of who looked. */
@FunctionalInterface
public interface AccessSeals {
    TransparencyLog log();
}
