/** What a stored event says, read from its bytes as docs/events.md describes them. */
@NullMarked
package nl.voortgang.verifier.event;

import org.jspecify.annotations.NullMarked;
