/** That budgets add up, and that nobody approved their own change of one. */
@NullMarked
package nl.voortgang.verifier.budget;

import org.jspecify.annotations.NullMarked;
