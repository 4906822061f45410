/** The transparency log: a Merkle tree over the events in their order, and signed checkpoints of it. FORMATS.md says what the bytes are. */
@NullMarked
package nl.voortgang.eventstore.transparency;

import org.jspecify.annotations.NullMarked;
