/** Municipalities, their status scale and their rules. */
@NullMarked
package nl.voortgang.command.organisation;

import org.jspecify.annotations.NullMarked;
