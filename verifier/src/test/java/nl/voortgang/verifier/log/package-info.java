@NullMarked
package nl.voortgang.verifier.log;

import org.jspecify.annotations.NullMarked;
