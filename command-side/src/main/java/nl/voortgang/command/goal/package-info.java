/** Goals and their assessment per period. */
@NullMarked
package nl.voortgang.command.goal;

import org.jspecify.annotations.NullMarked;
