/** Writes what there is in the format that is read. */
@NullMarked
package nl.voortgang.exchange.export;

import org.jspecify.annotations.NullMarked;
