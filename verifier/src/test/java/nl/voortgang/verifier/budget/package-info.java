@NullMarked
package nl.voortgang.verifier.budget;

import org.jspecify.annotations.NullMarked;
