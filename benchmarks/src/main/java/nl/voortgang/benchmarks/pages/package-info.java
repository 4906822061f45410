/** How heavy pages are and how soon they begin to come, asked of the running program as a browser asks. */
@NullMarked
package nl.voortgang.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
