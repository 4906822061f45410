@NullMarked
package nl.voortgang.verifier.proof;

import org.jspecify.annotations.NullMarked;
