/** Programmes and themes: the levels above goals and activities. */
@NullMarked
package nl.voortgang.command.outline;

import org.jspecify.annotations.NullMarked;
