@NullMarked
package nl.voortgang.verifier.projection;

import org.jspecify.annotations.NullMarked;
