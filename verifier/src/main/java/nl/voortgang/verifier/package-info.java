/**
 * Checks, without a class of the rest of the house, that nothing was lost or changed.
 *
 * <p>{@link nl.voortgang.verifier.Verification} is what others call; the packages below are its own.
 */
@NullMarked
package nl.voortgang.verifier;

import org.jspecify.annotations.NullMarked;
