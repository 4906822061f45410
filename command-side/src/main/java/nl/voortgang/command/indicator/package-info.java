/** Indicators and their measurements. */
@NullMarked
package nl.voortgang.command.indicator;

import org.jspecify.annotations.NullMarked;
