/**
 * The contract between what may happen and what happened: event records, the values in them and the names under which they are stored.
 *
 * <p>A stored event is for ever. Add, never rename: an optional field is nullable, a new meaning is a new event, a new shape is a new
 * revision with an upcaster. Every event has its JSON file in {@code src/test/resources/events}.
 */
@NullMarked
package nl.voortgang.events;

import org.jspecify.annotations.NullMarked;
