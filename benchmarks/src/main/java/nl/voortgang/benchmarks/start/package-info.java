/** How long the program takes to start. */
@NullMarked
package nl.voortgang.benchmarks.start;

import org.jspecify.annotations.NullMarked;
