/** Budget lines, and the amendments that one person proposes and another approves. */
@NullMarked
package nl.voortgang.command.budget;

import org.jspecify.annotations.NullMarked;
