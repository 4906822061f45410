/**
 * What may happen. Each concept has a package with its commands, its state, its decider and the aggregate that is Axon's door to them.
 *
 * <p>Deciders are pure: whatever they know comes from the command, the aggregate's state and the {@link
 * nl.voortgang.command.Situation}.
 */
@NullMarked
package nl.voortgang.command;

import org.jspecify.annotations.NullMarked;
