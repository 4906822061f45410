/** The accountant's pages about the budget, and the rules that an organisation has for it. */
@NullMarked
package nl.voortgang.web.budgetaudit;

import org.jspecify.annotations.NullMarked;
