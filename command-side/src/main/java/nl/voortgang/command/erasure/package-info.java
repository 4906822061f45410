/** The wish that texts of an event are made unreadable: one person asks, another agrees. */
@NullMarked
package nl.voortgang.command.erasure;

import org.jspecify.annotations.NullMarked;
