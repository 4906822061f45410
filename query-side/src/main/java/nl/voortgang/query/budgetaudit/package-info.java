/** What an accountant asks of the budget: was it lawful, what deserves a look, and what to test. Worked out from the ledger, never stored. */
@NullMarked
package nl.voortgang.query.budgetaudit;

import org.jspecify.annotations.NullMarked;
