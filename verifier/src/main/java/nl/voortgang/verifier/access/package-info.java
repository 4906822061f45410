/** The log of who looked: that it is as it was written, and that nothing is missing but what was let go in the open. */
@NullMarked
package nl.voortgang.verifier.access;

import org.jspecify.annotations.NullMarked;
