/** A file's rows with values of their types, and what is wrong with them among themselves. */
@NullMarked
package nl.voortgang.exchange.rows;

import org.jspecify.annotations.NullMarked;
