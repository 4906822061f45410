/** The event store on PostgreSQL. {@link nl.voortgang.eventstore.postgres.PostgresEventStore} puts it together. */
@NullMarked
package nl.voortgang.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
