@NullMarked
package nl.voortgang.verifier.publication;

import org.jspecify.annotations.NullMarked;
