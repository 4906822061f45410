/** Requests over HTTP, to the program and to as little as one can do with the same framework. */
@NullMarked
package nl.voortgang.benchmarks.http;

import org.jspecify.annotations.NullMarked;
