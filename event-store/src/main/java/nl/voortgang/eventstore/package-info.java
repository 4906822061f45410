/**
 * A PostgreSQL event store for Axon in which nothing can slip through: what is committed gets a dense position, and everything that follows
 * events reads by position.
 *
 * <p>This package is what others may use; everything below it is the store's own.
 */
@NullMarked
package nl.voortgang.eventstore;

import org.jspecify.annotations.NullMarked;
