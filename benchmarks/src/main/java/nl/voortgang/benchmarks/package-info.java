/** Measures the event store beside what it is compared with: contenders take turns within one run, and the medians of the rounds count. */
@org.jspecify.annotations.NullMarked
package nl.voortgang.benchmarks;
