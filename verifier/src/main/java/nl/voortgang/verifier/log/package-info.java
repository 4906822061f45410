/** What must hold of the events themselves: their order, their hashes, and what was signed and acknowledged. */
@NullMarked
package nl.voortgang.verifier.log;

import org.jspecify.annotations.NullMarked;
