/** The formats of the transparency log and the arithmetic of its tree: needs no database. */
@NullMarked
package nl.voortgang.verifier.proof;

import org.jspecify.annotations.NullMarked;
