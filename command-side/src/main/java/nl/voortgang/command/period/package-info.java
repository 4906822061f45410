/** Reporting periods: defined, open, closed, reopened for a while. */
@NullMarked
package nl.voortgang.command.period;

import org.jspecify.annotations.NullMarked;
