/**
 * A PostgreSQL event store for Axon in which nothing can slip through: what is committed gets a dense position, and everything that follows
 * events reads by position.
 *
 * <p>This package is what others read and write with. Only the program that puts the store together needs {@code codec} and {@code postgres}.
 */
@NullMarked
package nl.voortgang.eventstore;

import org.jspecify.annotations.NullMarked;
