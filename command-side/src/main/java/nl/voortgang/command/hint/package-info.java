/** What looks wrong about a text before it is handed in. Pure: the day of today arrives from outside. Nothing here forbids anything. */
@NullMarked
package nl.voortgang.command.hint;

import org.jspecify.annotations.NullMarked;
