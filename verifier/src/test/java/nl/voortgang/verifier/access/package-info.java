@NullMarked
package nl.voortgang.verifier.access;

import org.jspecify.annotations.NullMarked;
