/** A history of many municipalities, made from a seed: as large as one likes, the same each time. */
@NullMarked
package nl.voortgang.benchmarks.history;

import org.jspecify.annotations.NullMarked;
