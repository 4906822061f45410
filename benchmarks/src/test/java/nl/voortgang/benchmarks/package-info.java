@org.jspecify.annotations.NullMarked
package nl.voortgang.benchmarks;
