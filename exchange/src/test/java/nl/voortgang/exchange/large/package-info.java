/** A year of any size, to see how long it takes. */
@NullMarked
package nl.voortgang.exchange.large;

import org.jspecify.annotations.NullMarked;
