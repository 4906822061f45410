@NullMarked
package nl.voortgang.verifier.cli;

import org.jspecify.annotations.NullMarked;
