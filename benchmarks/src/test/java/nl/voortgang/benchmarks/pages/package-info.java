@NullMarked
package nl.voortgang.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
