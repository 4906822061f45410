/** Reporting periods: how far they are, and opening, closing and reopening them. */
@NullMarked
package nl.voortgang.web.period;

import org.jspecify.annotations.NullMarked;
