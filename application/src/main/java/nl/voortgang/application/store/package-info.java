/** How commands and projections are tied to the event store. */
@NullMarked
package nl.voortgang.application.store;

import org.jspecify.annotations.NullMarked;
