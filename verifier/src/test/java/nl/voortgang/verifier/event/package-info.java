@NullMarked
package nl.voortgang.verifier.event;

import org.jspecify.annotations.NullMarked;
