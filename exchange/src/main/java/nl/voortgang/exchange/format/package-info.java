/** The sheets and columns there are, and what may stand in their cells: the one source for reading, templates and export. */
@NullMarked
package nl.voortgang.exchange.format;

import org.jspecify.annotations.NullMarked;
