@NullMarked
package nl.voortgang.verifier.authority;

import org.jspecify.annotations.NullMarked;
