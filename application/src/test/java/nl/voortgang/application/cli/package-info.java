/** The program on the command line. */
@NullMarked
package nl.voortgang.application.cli;

import org.jspecify.annotations.NullMarked;
