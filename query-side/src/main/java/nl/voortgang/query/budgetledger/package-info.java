/** From the adopted budget, through every amendment with its decision, to the current budget and the actuals. */
@NullMarked
package nl.voortgang.query.budgetledger;

import org.jspecify.annotations.NullMarked;
