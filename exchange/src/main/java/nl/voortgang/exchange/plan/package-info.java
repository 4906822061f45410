/** What each row would do: nothing, something new, a change, or nothing because a person or a rule says no. */
@NullMarked
package nl.voortgang.exchange.plan;

import org.jspecify.annotations.NullMarked;
