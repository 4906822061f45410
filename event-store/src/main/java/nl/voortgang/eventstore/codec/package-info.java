/** How an event becomes bytes and comes back: compact JSON under a logical name, with texts sealed so that they can be erased. */
@NullMarked
package nl.voortgang.eventstore.codec;

import org.jspecify.annotations.NullMarked;
