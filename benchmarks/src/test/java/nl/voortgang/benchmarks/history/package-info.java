@NullMarked
package nl.voortgang.benchmarks.history;

import org.jspecify.annotations.NullMarked;
