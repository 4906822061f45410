package nl.voortgang.commandstore;

import nl.voortgang.command.dispatch.RememberedAggregates;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.TextKeys;

/** Destroys the key of a text, and makes this node forget the aggregate that may still know the text. Other nodes do within a minute. */
record ForgettingTextKeys(TextKeys keys, EventLog log, RememberedAggregates remembered) implements TextKeys {
    @Override
    public boolean destroy(long position, int text) {
        boolean destroyed = keys.destroy(position, text);
        forget(position);
        return destroyed;
    }

    @Override
    public boolean destroyAll(long position) {
        boolean destroyed = keys.destroyAll(position);
        forget(position);
        return destroyed;
    }

    private void forget(long position) {
        log.at(position).ifPresent(event -> remembered.remove(event.aggregateId()));
    }
}
