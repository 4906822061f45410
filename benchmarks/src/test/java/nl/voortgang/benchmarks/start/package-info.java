@NullMarked
package nl.voortgang.benchmarks.start;

import org.jspecify.annotations.NullMarked;
