/** How a command reaches its aggregate, what its decision rests on, and what is written along with its events. */
@NullMarked
package nl.voortgang.command.dispatch;

import org.jspecify.annotations.NullMarked;
