@NullMarked
package nl.voortgang.verifier;

import org.jspecify.annotations.NullMarked;
